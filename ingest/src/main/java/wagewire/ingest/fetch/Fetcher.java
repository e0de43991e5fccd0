package wagewire.ingest.fetch;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeoutException;

/** Fetches over HTTP, within limits. What may pass by itself is tried again after a pause. */
public final class Fetcher implements Fetching, AutoCloseable {

  private final HttpClient client;
  private final FetchSettings settings;
  private final Pause pause;
  private final Exchange exchange;

  public Fetcher(FetchSettings settings, HostGate gate, Pause pause) {
    this.client =
        HttpClient.newBuilder()
            .connectTimeout(settings.connectTimeout())
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    this.settings = settings;
    this.pause = pause;
    this.exchange = new Exchange(client, settings, gate);
  }

  /**
   * Asks until there is a result that another attempt would not change, or attempts are used up.
   */
  @Override
  public FetchResult fetch(FetchRequest request) throws InterruptedException {
    Duration wait = settings.firstPause();
    for (int attempt = 1; ; attempt++) {
      Attempt ended = attempt(request);
      if (!ended.mayPass() || attempt >= settings.attempts()) {
        return ended.result();
      }
      pause.take(wait);
      wait = wait.multipliedBy(2);
    }
  }

  private Attempt attempt(FetchRequest request) throws InterruptedException {
    URI address = request.address();
    try {
      for (int redirects = 0; redirects <= settings.redirects(); redirects++) {
        HttpResponse<Optional<byte[]>> answer = exchange.send(address, request);
        Optional<URI> next = redirect(address, answer);
        if (next.isEmpty()) {
          return judge(address, request, answer);
        }
        if (!Hosts.same(address, next.get())) {
          return Attempt.last(new FetchResult.Moved(next.get()));
        }
        address = next.get();
      }
      return Attempt.lasting("more than %d redirects".formatted(settings.redirects()));
    } catch (TimeoutException _) {
      return Attempt.passing("no answer within " + settings.answerTimeout().toSeconds() + " s");
    } catch (IOException e) {
      return Attempt.passing(reason(e));
    }
  }

  private static Optional<URI> redirect(URI address, HttpResponse<?> answer) throws IOException {
    boolean redirects =
        switch (answer.statusCode()) {
          case 301, 302, 303, 307, 308 -> true;
          default -> false;
        };
    Optional<String> location = answer.headers().firstValue("Location");
    if (!redirects || location.isEmpty()) {
      return Optional.empty();
    }
    try {
      URI next = address.resolve(location.get());
      if ("http".equals(next.getScheme()) || "https".equals(next.getScheme())) {
        return Optional.of(next);
      }
    } catch (IllegalArgumentException e) {
      throw new IOException("a redirect to no address: " + location.get(), e);
    }
    throw new IOException("a redirect that is not http: " + location.get());
  }

  private Attempt judge(URI address, FetchRequest request, HttpResponse<Optional<byte[]>> answer) {
    int status = answer.statusCode();
    return switch (status) {
      case 200 -> body(address, answer);
      case 304 ->
          request.conditional()
              ? Attempt.last(new FetchResult.NotModified())
              : Attempt.lasting("HTTP 304 to a request without conditions");
      case 401, 403, 429, 451 -> Attempt.last(new FetchResult.Refused(status));
      case 404, 410 -> Attempt.last(new FetchResult.Gone(status));
      case 408 -> Attempt.passing("HTTP 408");
      default ->
          status >= 500 ? Attempt.passing("HTTP " + status) : Attempt.lasting("HTTP " + status);
    };
  }

  private Attempt body(URI address, HttpResponse<Optional<byte[]>> answer) {
    HttpHeaders headers = answer.headers();
    String encoding = headers.firstValue("Content-Encoding").orElse("");
    try {
      Optional<byte[]> bytes = Optional.empty();
      if (answer.body().isPresent()) {
        bytes = Encodings.decode(encoding, answer.body().get(), settings.bodyLimit());
      }
      if (bytes.isEmpty()) {
        return Attempt.lasting("an answer of more than %d bytes".formatted(settings.bodyLimit()));
      }
      return Attempt.last(
          new FetchResult.Body(
              address,
              bytes.get(),
              headers.firstValue("ETag").orElse(null),
              headers.firstValue("Last-Modified").orElse(null)));
    } catch (IOException e) {
      return Attempt.passing(reason(e));
    }
  }

  private static String reason(IOException failure) {
    String message = failure.getMessage();
    String kind = failure.getClass().getSimpleName();
    return message == null ? kind : kind + ": " + message;
  }

  @Override
  public void close() {
    client.shutdownNow();
    client.close();
  }
}
