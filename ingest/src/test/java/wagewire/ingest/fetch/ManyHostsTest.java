package wagewire.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import wagewire.ingest.fetch.pace.PacePolicy.PaceRule;
import wagewire.ingest.testing.FetchFixture;
import wagewire.ingest.testing.RawServer;

@Timeout(120)
final class ManyHostsTest {

  private static final int HOSTS = 400;

  private final FetchFixture world = new FetchFixture();

  /** The server answers only once all requests have arrived. */
  @Test
  void hundredsOfHostsAreAskedAtOnce() throws Exception {
    CountDownLatch there = new CountDownLatch(HOSTS);
    try (RawServer server =
            new RawServer((_, wire) -> {
              there.countDown();
              there.await();
              wire.answer("200 OK", "Content-Length: 2\r\n", "[]");
              return true;
            });
        HttpFetcher fetcher = world.fetcher(PaceRule.PUBLIC, server.address("/"))) {
      assertThat(results(server, fetcher))
          .hasSize(HOSTS)
          .allSatisfy(result -> assertThat(result).isInstanceOf(FetchResult.Body.class));
      assertThat(fetcher.robotsStatuses()).hasSize(HOSTS);
    }
  }

  private List<FetchResult> results(RawServer server, HttpFetcher fetcher) throws Exception {
    List<Future<FetchResult>> asked = new ArrayList<>();
    List<FetchResult> results = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int host = 0; host < HOSTS; host++) {
        String name = "board" + host + ".example";
        URI address = URI.create("http://" + name + ":" + server.address("/").getPort() + "/a");
        world.name(name, "127.0.0.1");
        world.trusted.add(address);
        asked.add(threads.submit(() -> fetcher.fetch(FetchRequest.unconditional(address))));
      }
      for (Future<FetchResult> answer : asked) {
        results.add(answer.get());
      }
    }
    return results;
  }
}
