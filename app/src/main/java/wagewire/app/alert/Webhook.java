package wagewire.app.alert;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Client that posts JSON to an address. The address is a secret and appears in no message, because
 * everybody who knows it can post there. The status decides: no body is read, no redirect followed.
 */
public final class Webhook implements AutoCloseable {

  private static final Duration CONNECT = Duration.ofSeconds(5);
  private static final Duration ANSWER = Duration.ofSeconds(10);

  /** Pauses before the second and the third attempt. */
  private static final List<Duration> PAUSES =
      List.of(Duration.ofSeconds(2), Duration.ofSeconds(8));

  private final URI address;
  private final Duration limit;
  private final Pause pause;
  private final HttpClient client;

  /** Waits between tries. */
  @FunctionalInterface
  interface Pause {
    void take(Duration length) throws InterruptedException;
  }

  /**
   * @param address http or https, on any host: the operator chooses it
   */
  public Webhook(URI address) {
    this(address, ANSWER, Thread::sleep);
  }

  Webhook(URI address, Pause pause) {
    this(address, ANSWER, pause);
  }

  /**
   * @param limit from the start of an attempt to the end of its answer's head
   */
  Webhook(URI address, Duration limit, Pause pause) {
    this.address = address;
    this.limit = limit;
    this.pause = pause;
    this.client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(CONNECT)
            .build();
  }

  /**
   * Posts in at most three attempts, repeated only after failures that may pass.
   *
   * @return the failure, without the address; empty on success
   */
  Optional<String> post(byte[] json) throws InterruptedException {
    Iterator<Duration> pauses = PAUSES.iterator();
    while (true) {
      Try last = once(json);
      if (last.failure().isEmpty() || !last.again() || !pauses.hasNext()) {
        return last.failure();
      }
      pause.take(pauses.next());
    }
  }

  @Override
  public void close() {
    client.shutdownNow();
  }

  private record Try(Optional<String> failure, boolean again) {}

  private Try once(byte[] json) throws InterruptedException {
    try {
      int status = status(json);
      return status / 100 == 2
          ? new Try(Optional.empty(), false)
          : new Try(Optional.of("it answered " + status), mayPass(status));
    } catch (TimeoutException e) {
      return new Try(Optional.of("it did not answer in time"), true);
    } catch (IOException e) {
      return new Try(Optional.of("it cannot be reached"), true);
    } catch (IllegalArgumentException e) {
      return new Try(Optional.of("its address is invalid"), false);
    }
  }

  /** Returns the status. The limit also holds for looking up the name and for sending. */
  private int status(byte[] json) throws IOException, TimeoutException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(address)
            .timeout(limit)
            .header("content-type", "application/json")
            .POST(BodyPublishers.ofByteArray(json))
            .build();
    CompletableFuture<HttpResponse<InputStream>> answer =
        client.sendAsync(request, BodyHandlers.ofInputStream());
    try {
      HttpResponse<InputStream> response = answer.get(limit.toMillis(), TimeUnit.MILLISECONDS);
      response.body().close();
      return response.statusCode();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof HttpTimeoutException) {
        throw new TimeoutException();
      }
      throw new IOException(e.getCause());
    } finally {
      answer.cancel(true);
    }
  }

  private static boolean mayPass(int status) {
    return status >= 500 || status == 408 || status == 429;
  }
}
