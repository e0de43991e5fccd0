package wagewire.ingest.fetch;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Sends one request and takes one answer, within the limits, when the gate lets it. */
final class Exchange {

  private final HttpClient client;
  private final FetchSettings settings;
  private final HostGate gate;

  Exchange(HttpClient client, FetchSettings settings, HostGate gate) {
    this.client = client;
    this.settings = settings;
    this.gate = gate;
  }

  /**
   * The answer; its body is empty when there was more of it than the limit.
   *
   * @throws IOException when there is no answer
   * @throws TimeoutException when the answer, body included, took longer than the limit
   */
  HttpResponse<Optional<byte[]>> send(URI address, FetchRequest request)
      throws IOException, TimeoutException, InterruptedException {
    try (HostGate.Permit _ = gate.enter(address)) {
      CompletableFuture<HttpResponse<Optional<byte[]>>> answer =
          client.sendAsync(http(address, request), _ -> new LimitedBody(settings.bodyLimit()));
      try {
        return answer.get(settings.answerTimeout().toMillis(), TimeUnit.MILLISECONDS);
      } catch (ExecutionException e) {
        throw asIo(e);
      } finally {
        answer.cancel(true);
      }
    }
  }

  private HttpRequest http(URI address, FetchRequest request) {
    HttpRequest.Builder builder =
        HttpRequest.newBuilder(address)
            .version(
                "http".equals(address.getScheme())
                    ? HttpClient.Version.HTTP_1_1
                    : HttpClient.Version.HTTP_2)
            .header("User-Agent", settings.userAgent())
            .header("Accept-Encoding", Encodings.ACCEPTED);
    if (request.body() != null) {
      builder
          .header("Content-Type", "application/json")
          .POST(BodyPublishers.ofString(request.body()));
    }
    request.headers().forEach(builder::setHeader);
    if (request.etag() != null) {
      builder.header("If-None-Match", request.etag());
    }
    if (request.lastModified() != null) {
      builder.header("If-Modified-Since", request.lastModified());
    }
    return builder.build();
  }

  private static IOException asIo(ExecutionException failure) {
    Throwable cause = failure.getCause();
    return cause instanceof IOException io ? io : new IOException(cause);
  }
}
