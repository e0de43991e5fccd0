package wagewire.warehouse.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import wagewire.model.event.SnapshotStatus;
import wagewire.warehouse.testing.TestBoard;
import wagewire.warehouse.testing.TestWarehouse;

/** Conditions for alerts; each one is sent once. */
class AlertStoreTest {

  private static final Instant NOW = Instant.parse("2026-11-26T06:00:00Z");
  private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
  private static final TestWarehouse WAREHOUSE = TestWarehouse.fresh();

  private final AlertStore store = new AlertStore(WAREHOUSE.warehouse().sql(), CLOCK);

  @BeforeEach
  void empty() {
    WAREHOUSE.empty();
    WAREHOUSE.execute("truncate operations.run, operations.alert");
  }

  @Test
  void whereAllIsWellThereIsNothingToTell() {
    release("2026-11-16");
    run(1, "released", "0, null");

    assertThat(now()).isEmpty();
  }

  @Test
  void aReleaseIsLateWhenItsWeekEndedMoreThanTenDaysAgo() {
    release("2026-11-09");
    assertThat(AlertCauses.now(WAREHOUSE.warehouse().sql(), at("2026-11-25"))).isEmpty();

    assertThat(now())
        .containsExactly(
            "release-late 2026-W47: the newest release, 2026-W47, is of a week that ended on"
                + " 2026-11-15");
  }

  @Test
  void aCheckThatKeepsTheReleaseBackIsTold() {
    WAREHOUSE.execute(
        """
        insert into metrics.failed_check (check_id, failed_at, week, found)
        values ('boards', '2026-11-23T06:00:00Z', '2026-11-16', 'board lever:x')
        """);

    assertThat(now())
        .containsExactly(
            "check-failed boards: the release of the week of 2026-11-16 is held back by the release"
                + " check boards: board lever:x");
  }

  @Test
  void aBoardThatIsHeldIsToldAndOneThatFailedIsNot() {
    TestBoard held = TestBoard.own("held", "Held");
    TestBoard failed = TestBoard.own("failed", "Failed");
    WAREHOUSE.load(
        held.nothing(1, NOW, SnapshotStatus.HELD), failed.nothing(1, NOW, SnapshotStatus.FAILED));

    assertThat(now()).singleElement().asString().startsWith("board-held ").contains("held");
  }

  @Test
  void theNewestRunOfEachKindIsToldWhenItFailedOrWasLost() {
    run(1, "failed", "70, 'INTERNAL_ERROR'");
    run(2, "released", "0, null");
    assertThat(now()).isEmpty();
    run(3, "lost", "null, null");
    assertThat(now())
        .containsExactly(
            "run-failed refresh: a run (refresh) that began at 2026-11-23 06:00 ended without a"
                + " result");
    run(4, "failed", "75, 'NOT_READY'");
    assertThat(now()).isEmpty();
    run(5, "nothing-new", "69, null");
    assertThat(now())
        .containsExactly(
            "run-failed refresh: a run (refresh) ended with 69: no board could be read");
  }

  @Test
  void aCauseIsSentOnceAndAgainWhenItComesBackAfterItHadPassed() {
    Alert late = alert("release-late");
    Alert held = alert("board-held");
    assertThat(store.update(List.of(late))).containsExactly(late);
    store.sent(List.of(late));

    assertThat(store.update(List.of(late, held))).containsExactly(held);
    assertThat(store.update(List.of(held))).containsExactly(held);
    assertThat(store.update(List.of(late, held))).containsExactly(held, late);
  }

  @Test
  void whatTheWebhookDidNotTakeStaysToBeSentUntilItHasPassed() {
    Alert late = alert("release-late");
    store.failed(store.update(List.of(late)));

    assertThat(store.update(List.of(late))).containsExactly(late);
    assertThat(WAREHOUSE.value("select tries from operations.alert")).isEqualTo("1");
    assertThat(store.update(List.of())).isEmpty();
  }

  private static Alert alert(String cause) {
    return new Alert(cause, "a subject", "a line", NOW);
  }

  private static List<String> now() {
    return AlertCauses.now(WAREHOUSE.warehouse().sql(), CLOCK).stream()
        .map(alert -> alert.cause() + " " + alert.subject() + ": " + alert.text())
        .toList();
  }

  private static Clock at(String day) {
    return Clock.fixed(Instant.parse(day + "T06:00:00Z"), ZoneOffset.UTC);
  }

  private static void release(String week) {
    WAREHOUSE.execute(
        """
        insert into metrics.release (
          vintage, sequence, week, released_at, method_version, inputs, simulated, vocabulary, first_week, from_week)
        values ('2026-W47', 1, '%1$s', now(), 1, '', false, '', '%1$s', '%1$s');
        insert into metrics.release_week values ('%1$s', '2026-W47')
        """
            .formatted(week));
  }

  private static void run(int id, String outcome, String exitAndCode) {
    WAREHOUSE.execute(
        """
        insert into operations.run (run_id, kind, worker, started_at, finished_at, outcome, exit_code, error_code)
        values (%d, 'refresh', 'w', '2026-11-23T06:00:00Z', '2026-11-23T06:01:00Z', '%s', %s)
        """
            .formatted(id, outcome, exitAndCode));
  }
}
