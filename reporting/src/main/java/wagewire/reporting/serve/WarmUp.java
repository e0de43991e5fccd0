package wagewire.reporting.serve;

import io.javalin.http.Context;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Requests that the service sends itself before it is ready, so that the JVM has compiled what its
 * first readers need. They are not counted as requests of readers.
 */
final class WarmUp {

  private static final Logger LOG = LoggerFactory.getLogger(WarmUp.class);
  private static final String HEADER = "X-Wagewire-Warm-Up";
  private static final int REQUESTS = 1_000;
  private static final int AT_ONCE = 4;
  private static final Duration LONGEST = Duration.ofSeconds(3);

  /** Value of the header, which nobody else knows. */
  private final String own = UUID.randomUUID().toString();

  private final InetAddress address;
  private final @Nullable String token;

  /**
   * @param address that the service listens at
   * @param token that it wants to see; null for none
   */
  WarmUp(InetAddress address, @Nullable String token) {
    this.address = address.isAnyLocalAddress() ? InetAddress.getLoopbackAddress() : address;
    this.token = token;
  }

  boolean isOwn(Context context) {
    return own.equals(context.header(HEADER));
  }

  /**
   * Sends requests for the addresses, again and again, for some seconds; failures end it.
   *
   * @param port that the service listens at; none above 0 where it has ended meanwhile
   * @param addresses path and query of each
   */
  void request(int port, Collection<String> addresses) {
    if (addresses.isEmpty() || port <= 0) {
      return;
    }
    long end = System.nanoTime() + LONGEST.toNanos();
    List<HttpRequest> requests =
        addresses.stream().map(one -> request(port, one)).limit(REQUESTS).toList();
    Iterator<HttpRequest> next =
        Stream.generate(() -> requests).flatMap(List::stream).limit(REQUESTS).iterator();
    try (HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        ExecutorService readers = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int reader = 0; reader < AT_ONCE; reader++) {
        readers.execute(() -> send(client, next, end));
      }
      readers.shutdown();
      boolean _ = readers.awaitTermination(LONGEST.toNanos(), TimeUnit.NANOSECONDS);
      readers.shutdownNow();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void send(HttpClient client, Iterator<HttpRequest> requests, long end) {
    try {
      for (HttpRequest request = next(requests, end); request != null; ) {
        client.send(request, HttpResponse.BodyHandlers.discarding());
        request = next(requests, end);
      }
    } catch (IOException e) {
      LOG.debug("a request of the service to itself failed", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static @Nullable HttpRequest next(Iterator<HttpRequest> requests, long end) {
    synchronized (requests) {
      return System.nanoTime() < end && requests.hasNext() ? requests.next() : null;
    }
  }

  private HttpRequest request(int port, String address) {
    try {
      URI server = new URI("http", null, this.address.getHostAddress(), port, "/", null, null);
      HttpRequest.Builder request =
          HttpRequest.newBuilder(server.resolve(address))
              .timeout(LONGEST)
              .header("Accept-Encoding", "gzip")
              .header(HEADER, own);
      return (token == null ? request : request.header("Authorization", "Bearer " + token)).build();
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
