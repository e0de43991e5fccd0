package wagewire.app.outgoing;

import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/**
 * Client that sends a request to an address and follows no redirect. The status decides; of a
 * refusal's body one word is read, such as {@code invalid_token}. The address is a secret and
 * appears in no result.
 */
public final class OutgoingHttp implements AutoCloseable {

  private static final Duration CONNECT = Duration.ofSeconds(5);

  /** Longest body of a refusal that is looked at, in bytes. */
  private static final int WORD = 64;

  private static final Pattern REASON = Pattern.compile("[a-z]+(_[a-z]+){0,5}");
  private static final Pattern SECONDS = Pattern.compile("\\d{1,6}");

  private final Duration limit;
  private final HttpClient client;

  /**
   * @param limit from the start of an attempt to the end of its answer's head
   */
  public OutgoingHttp(Duration limit) {
    this.limit = limit;
    this.client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(CONNECT)
            .build();
  }

  /** Sends the request once. */
  public SendResult send(HttpRequest request) throws InterruptedException {
    CompletableFuture<HttpResponse<InputStream>> answer =
        client.sendAsync(request, BodyHandlers.ofInputStream());
    try {
      return result(request.uri(), answer.get(limit.toMillis(), TimeUnit.MILLISECONDS));
    } catch (TimeoutException e) {
      return new SendResult.InDoubt("it did not answer in time");
    } catch (ExecutionException e) {
      return failed(e.getCause());
    } finally {
      answer.cancel(true);
    }
  }

  @Override
  public void close() {
    client.shutdownNow();
  }

  private static SendResult failed(@Nullable Throwable cause) {
    return switch (cause) {
      case HttpConnectTimeoutException _ -> SendResult.unavailable("it cannot be reached");
      case HttpTimeoutException _ -> new SendResult.InDoubt("it did not answer in time");
      case ConnectException _ -> SendResult.unavailable("it cannot be reached");
      case UnresolvedAddressException _ -> SendResult.unavailable("it cannot be reached");
      case SSLException _ -> SendResult.unavailable("it offers no trusted TLS connection");
      case IllegalArgumentException _ -> new SendResult.Refused("its address is invalid");
      case null, default -> new SendResult.InDoubt("the connection ended before its answer");
    };
  }

  private SendResult result(URI address, HttpResponse<InputStream> response)
      throws InterruptedException {
    int status = response.statusCode();
    try (InputStream body = response.body()) {
      if (status / 100 == 2) {
        return new SendResult.Taken();
      }
      String reason = "it answered " + status + word(address, body);
      return mayPass(status)
          ? new SendResult.Unavailable(reason, after(response))
          : new SendResult.Refused(reason);
    } catch (IOException e) {
      return new SendResult.InDoubt("the connection ended before its answer");
    }
  }

  private static boolean mayPass(int status) {
    return status >= 500 || status == 408 || status == 429;
  }

  private static @Nullable Duration after(HttpResponse<?> response) {
    return response
        .headers()
        .firstValue("retry-after")
        .filter(text -> SECONDS.matcher(text).matches())
        .map(text -> Duration.ofSeconds(Long.parseLong(text)))
        .orElse(null);
  }

  /** Returns the one word of a body, unless the address contains it. */
  private String word(URI address, InputStream body) throws InterruptedException {
    CompletableFuture<String> reading = new CompletableFuture<>();
    Thread reader =
        Thread.ofVirtual()
            .start(() -> {
              try {
                reading.complete(
                    new String(body.readNBytes(WORD), StandardCharsets.US_ASCII).strip());
              } catch (IOException e) {
                reading.complete("");
              }
            });
    try {
      String word = reading.get(limit.toMillis(), TimeUnit.MILLISECONDS);
      boolean shown = REASON.matcher(word).matches() && !address.toString().contains(word);
      return shown ? " (" + word + ")" : "";
    } catch (ExecutionException | TimeoutException e) {
      return "";
    } finally {
      reader.interrupt();
    }
  }
}
