package wagewire.warehouse.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import wagewire.model.error.ErrorCode;
import wagewire.model.error.WagewireException;
import wagewire.warehouse.testing.TestWarehouse;

class RunLedgerTest {

  private static final Instant NOW = Instant.parse("2026-11-23T06:00:00Z");
  private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
  private static final TestWarehouse WAREHOUSE = TestWarehouse.fresh();

  private static final String SAID_TO_RUN =
      """
      insert into operations.run (run_id, kind, worker, started_at, outcome)
      values (0, 'refresh', 'other', '2026-11-16T06:00:00Z', 'running')
      """;

  private final RunLedger ledger = new RunLedger(WAREHOUSE.warehouse(), CLOCK);

  @BeforeEach
  void empty() {
    WAREHOUSE.execute("truncate operations.run");
  }

  @Test
  void aRunStandsInTheLedgerWhileItRunsAndSaysHowItEnded() {
    RunResult end =
        ledger.record(
            RunKind.REFRESH,
            () -> {
              assertThat(newest().outcome()).isEqualTo(RunOutcome.RUNNING);
              return RunResult.collected(Map.of("boards", 3), "2026-W47", 0);
            });

    assertThat(end.vintage()).isEqualTo("2026-W47");
    RunRecord run = newest();
    assertThat(run.outcome()).isEqualTo(RunOutcome.RELEASED);
    assertThat(run.counts().get("boards").asInt()).isEqualTo(3);
    assertThat(run.startedAt()).isEqualTo(NOW);
    assertThat(run.line()).isEqualTo("2026-11-23 06:00 refresh: released 2026-W47, 0 s");
  }

  @Test
  void aRunThatThrowsIsEnteredWithCodeAndLineAndThrowsOn() {
    assertThatThrownBy(() ->
            ledger.record(
                RunKind.RELEASE,
                () -> {
                  throw new WagewireException(
                      ErrorCode.KAFKA_UNREACHABLE, "Kafka is silent", "localhost", "Look");
                }))
        .hasMessageStartingWith("Kafka is silent");

    RunRecord run = newest();
    assertThat(run.outcome()).isEqualTo(RunOutcome.FAILED);
    assertThat(run.exitCode()).isEqualTo(69);
    assertThat(run.errorCode()).isEqualTo("KAFKA_UNREACHABLE");
    assertThat(run.error()).isEqualTo("Kafka is silent (localhost). Look");
  }

  @Test
  void aRunWithoutMemoryIsEnteredAsFailed() {
    assertThatThrownBy(() ->
            ledger.record(
                RunKind.RELEASE,
                () -> {
                  throw new OutOfMemoryError("Java heap space");
                }))
        .hasMessageContaining("Java heap space");

    assertThat(newest().outcome()).isEqualTo(RunOutcome.FAILED);
    assertThat(newest().errorCode()).isEqualTo("OUT_OF_MEMORY");
  }

  @Test
  void aRunWhoseProcessIsGoneIsLostFromTheNextOneOn() {
    WAREHOUSE.execute(SAID_TO_RUN);

    ledger.record(RunKind.FIGURES, () -> RunResult.figures(null));

    assertThat(ledger.newest(9))
        .extracting(RunRecord::outcome)
        .containsExactly(RunOutcome.NOTHING_NEW, RunOutcome.LOST);
  }

  @Test
  void aRunOfAnotherProcessThatIsAliveIsLeftAloneHoweverLongAgoItBegan() throws SQLException {
    WAREHOUSE.execute(SAID_TO_RUN);
    try (Connection other = WAREHOUSE.warehouse().connection();
        var statement = other.createStatement()) {
      statement.execute("select pg_advisory_lock(hashtext('wagewire.run 0'))");
      ledger.markLost();
      assertThat(newest().outcome()).isEqualTo(RunOutcome.RUNNING);
      statement.execute("select pg_advisory_unlock(hashtext('wagewire.run 0'))");
    }
    ledger.markLost();
    assertThat(newest().outcome()).isEqualTo(RunOutcome.LOST);
  }

  @Test
  void whatIsOverAlreadyIsEnteredWithItsBegin() {
    ledger.add(RunKind.COLLECTING, NOW.minusSeconds(40), RunResult.done(Map.of("boards", 12), 0));

    assertThat(newest().line()).isEqualTo("2026-11-23 05:59 collecting: done, 40 s");
  }

  @Test
  void theReaderMayLookAtTheRunsAndNotAtWhatIsScheduled() {
    assertThat(mayRead("operations.run")).isEqualTo("true");
    assertThat(mayRead("operations.alert")).isEqualTo("true");
    assertThat(mayRead("operations.scheduled_task")).isEqualTo("false");
  }

  private static String mayRead(String table) {
    return WAREHOUSE.value(
        "select has_table_privilege('wagewire_reader', '%s', 'select')".formatted(table));
  }

  private RunRecord newest() {
    List<RunRecord> runs = ledger.newest(1);
    return runs.getFirst();
  }
}
