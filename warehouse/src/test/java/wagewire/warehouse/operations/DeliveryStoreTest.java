package wagewire.warehouse.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import wagewire.warehouse.testing.TestWarehouse;

/** Tests that one process sends a delivery, and that what was begun is not begun again. */
class DeliveryStoreTest {

  private static final Instant NOW = Instant.parse("2026-11-23T06:00:00Z");
  private static final DeliveryKey SLACK = new DeliveryKey("2026-W47", "slack", "");
  private static final DeliveryKey TEAMS = new DeliveryKey("2026-W47", "teams", "");
  private static final TestWarehouse WAREHOUSE = TestWarehouse.fresh();

  private final DeliveryStore store = at(NOW);

  @BeforeEach
  void empty() {
    WAREHOUSE.execute("truncate operations.delivery");
  }

  @Test
  void ofManyAtOnceOneClaimsADelivery() throws Exception {
    List<Callable<Boolean>> claims = new ArrayList<>();
    for (int process = 0; process < 6; process++) {
      claims.add(() -> store.claim(SLACK, "2026-W47", false));
    }
    List<Boolean> claimed = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<Boolean> claim : threads.invokeAll(claims)) {
        claimed.add(claim.get());
      }
    }
    assertThat(claimed).hasSize(6).containsOnlyOnce(true);
    assertThat(store.claim(SLACK, "2026-W47", true)).as("while it is sent").isFalse();
  }

  @Test
  void whatFailedMayBeClaimedAgainAndWhatWasSentOnlyOnPurpose() {
    assertThat(store.claim(SLACK, "2026-W47", false)).isTrue();
    store.ended(SLACK, DeliveryOutcome.FAILED, "it answered 500");
    assertThat(store.claim(SLACK, "2026-W47", false)).isTrue();
    store.ended(SLACK, DeliveryOutcome.SENT, null);
    assertThat(store.claim(SLACK, "2026-W47", false)).isFalse();
    assertThat(store.claim(SLACK, "2026-W47.2", true)).isTrue();
    DeliveryRecord known = store.find(SLACK).orElseThrow();
    assertThat(known.tries()).isEqualTo(3);
    assertThat(known.vintage()).isEqualTo("2026-W47.2");
    assertThat(known.endedAt()).isNull();
  }

  @Test
  void anInterruptedDeliveryIsUnknown() {
    store.claim(SLACK, "2026-W47", false);
    store.endInterrupted();
    assertThat(store.find(SLACK).orElseThrow().outcome()).isEqualTo(DeliveryOutcome.UNKNOWN);
    assertThat(store.claim(SLACK, "2026-W47", false)).isFalse();
  }

  @Test
  void aFailedDeliveryIsDueAfterTenMinutesThenAfterTwiceAsLongUpToTwelveHours() {
    List<Long> pauses = new ArrayList<>();
    for (int tries = 1; tries <= 9; tries++) {
      store.claim(SLACK, "2026-W47", false);
      store.ended(SLACK, DeliveryOutcome.FAILED, "away");
      DeliveryRecord failed = store.find(SLACK).orElseThrow();
      long minutes = 0;
      while (!at(NOW.plusSeconds(60 * minutes)).isDue(failed)) {
        minutes++;
      }
      pauses.add(minutes);
    }
    assertThat(pauses).containsExactly(10L, 20L, 40L, 80L, 160L, 320L, 640L, 720L, 720L);
  }

  @Test
  void theNewestWeekThatWasDeliveredIsListedByChannel() {
    store.claim(new DeliveryKey("2026-W46", "slack", ""), "2026-W46", false);
    store.claim(SLACK, "2026-W47", false);
    store.claim(new DeliveryKey("2026-W47.2", "slack", ""), "2026-W47.2", false);
    store.claim(TEAMS, "2026-W47", false);
    assertThat(store.newest())
        .extracting(one -> one.key().channel() + " " + one.vintage())
        .containsExactly("slack 2026-W47.2", "slack 2026-W47", "teams 2026-W47");
  }

  private static DeliveryStore at(Instant now) {
    return new DeliveryStore(WAREHOUSE.warehouse().sql(), Clock.fixed(now, ZoneOffset.UTC));
  }
}
