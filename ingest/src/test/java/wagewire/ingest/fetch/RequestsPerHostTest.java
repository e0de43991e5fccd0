package wagewire.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

final class RequestsPerHostTest {

  private static final URI ACME = URI.create("https://acme.example/a");

  private final RequestsPerHost gate = new RequestsPerHost(1, 2);

  @Test
  void aSecondRequestToAHostWaitsForTheFirst() throws Exception {
    HostGate.Permit first = gate.enter(ACME);
    CountDownLatch waiting = new CountDownLatch(1);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<HostGate.Permit> second =
          threads.submit(() -> {
            waiting.countDown();
            return gate.enter(URI.create("https://ACME.example:443/b"));
          });
      waiting.await();
      assertThat(second.isDone()).isFalse();
      first.close();
      second.get(20, TimeUnit.SECONDS).close();
    }
  }

  @Test
  void hostsAndServersOnThisMachineHaveTheirOwnPlaces() throws InterruptedException {
    try (HostGate.Permit _ = gate.enter(ACME);
        HostGate.Permit _ = gate.enter(URI.create("https://globex.example/a"));
        HostGate.Permit _ = gate.enter(URI.create("http://127.0.0.1:8080/a"));
        HostGate.Permit _ = gate.enter(URI.create("http://127.0.0.1:8080/b"))) {
      assertThat(Hosts.of(ACME)).isEqualTo("acme.example:443");
    }
  }
}
