package wagewire.ingest.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import wagewire.ingest.testing.TestCrawlDatabase;

final class HostClaimsTest {

  private static final Instant NOW = Instant.parse("2026-03-02T06:00:00Z");
  private static final Duration TIME = Duration.ofMinutes(2);

  private final DataSource database = TestCrawlDatabase.fresh();
  private final HostClaims one = claims("catalog");
  private final HostClaims other = claims("catalog");

  @Test
  void eachHostIsClaimedOnceHoweverManyWorkersLook() throws Exception {
    List<String> hosts = IntStream.range(0, 200).mapToObj(number -> "host" + number).toList();
    one.offer(hosts, NOW);
    List<Callable<List<String>>> workers =
        Stream.generate(() -> claims("catalog")).limit(6).map(HostClaimsTest::takeAll).toList();

    List<String> taken = new ArrayList<>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<List<String>> worker : threads.invokeAll(workers)) {
        taken.addAll(worker.get());
      }
    }
    assertThat(taken).containsExactlyInAnyOrderElementsOf(hosts);
  }

  @Test
  void thoseThatAreDueLongestAreClaimedFirstAndThoseThatAreNotDueNotAtAll() {
    one.offer(List.of("a", "b", "c"), NOW);
    one.take(3, NOW);
    one.giveBack("a", NOW.plusSeconds(60));
    one.giveBack("b", NOW.plusSeconds(30));
    one.giveBack("c", NOW.plusSeconds(90));

    assertThat(other.take(1, NOW.plusSeconds(60))).containsExactly("b");
    assertThat(other.take(9, NOW.plusSeconds(60))).containsExactly("a");
  }

  @Test
  void aClaimEndsUnlessItIsRenewed() {
    one.offer(List.of("a"), NOW);
    assertThat(one.take(1, NOW)).containsExactly("a");
    one.renew(NOW.plusSeconds(60));

    assertThat(other.take(1, NOW.plusSeconds(179))).isEmpty();
    assertThat(other.take(1, NOW.plusSeconds(180))).containsExactly("a");
  }

  @Test
  void whatWasTakenOverIsNeitherRenewedNorGivenBackByTheFirst() {
    one.offer(List.of("a"), NOW);
    one.take(1, NOW);
    other.take(1, NOW.plus(TIME));
    one.renew(NOW.plus(TIME).plusSeconds(60));
    one.giveBack("a", NOW);

    assertThat(one.take(1, NOW.plus(TIME).plusSeconds(119))).isEmpty();
    assertThat(one.take(1, NOW.plus(TIME).plusSeconds(120))).containsExactly("a");
  }

  @Test
  void aWorkerThatStartsLeavesClaimsAlone() {
    one.offer(List.of("a", "b"), NOW);
    one.take(1, NOW);

    other.offer(List.of("a", "b"), NOW.plusSeconds(1));

    assertThat(other.take(9, NOW.plusSeconds(1))).hasSize(1);
  }

  @Test
  void catalogsHaveClaimsOfTheirOwnUntilNobodyWorksOnThem() {
    one.offer(List.of("a"), NOW);
    claims("another").offer(List.of("a"), NOW.plusSeconds(1));
    assertThat(one.take(9, NOW)).containsExactly("a");
    one.giveBack("a", NOW);

    claims("another").offer(List.of("a"), NOW.plus(Duration.ofDays(8)));

    assertThat(one.take(9, NOW.plus(Duration.ofDays(8)))).isEmpty();
  }

  private HostClaims claims(String catalog) {
    return new HostClaims(database, catalog, TIME);
  }

  private static Callable<List<String>> takeAll(HostClaims claims) {
    return () -> {
      List<String> all = new ArrayList<>();
      for (List<String> some = claims.take(3, NOW); !some.isEmpty(); some = claims.take(3, NOW)) {
        all.addAll(some);
      }
      return all;
    };
  }
}
