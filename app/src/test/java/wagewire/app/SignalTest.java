package wagewire.app;

import static org.assertj.core.api.Assertions.assertThat;
import static wagewire.app.CommandRunAssert.assertThatRun;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import wagewire.local.data.DataDirectory;
import wagewire.local.process.OtherProcess;
import wagewire.local.process.Polling;

/** Tests commands that are terminated or killed. */
@Execution(ExecutionMode.CONCURRENT)
class SignalTest {

  private static final Duration LIMIT = Duration.ofMinutes(4);

  /** Time limit for the end of a terminated command. */
  private static final Duration DRAINED = Duration.ofSeconds(30);

  private static final int ENDED_BY_TERM = 128 + 15;
  private static final int ROWS = 4_000;

  @TempDir Path folder;

  @Tag("long")
  @Test
  void sqlWithoutAStatementHoldsItsAddressUntilItIsTold() throws Exception {
    DataDirectory.open(data());
    try (ChildCommand child = ChildCommand.start("sql", "--data", data().toString())) {
      String address = String.valueOf(child.line());
      long postgres = postgres();
      try (Connection connection = DriverManager.getConnection(address)) {
        assertThat(connection.isValid(5)).isTrue();
      }
      child.signal("TERM");
      CommandRun run = child.end();
      assertThatRun(run).endsWith(ENDED_BY_TERM);
      assertThat(run.output()).isEmpty();
      assertThat(run.errors()).isEmpty();
      assertGone(postgres);
    }
  }

  @Tag("long")
  @ParameterizedTest
  @ValueSource(strings = {"transform", "load", "refresh --figures-only --every 1h"})
  void aServiceLeavesNothingRunning(String service) throws Exception {
    try (ChildCommand child = ChildCommand.start((service + " --data " + data()).split(" "))) {
      assertThat(Polling.until(LIMIT, () -> isUp("kafka") && isUp("postgres"))).isTrue();
      long postgres = postgres();
      CommandRun run = endedInTime(child);
      assertThat(run.errors()).isEmpty();
      assertGone(postgres);
      assertThat(isUp("kafka")).isFalse();
    }
  }

  @Tag("long")
  @Test
  void whoIsToldToEndWhileTheTablesAreMadeSaysNothing() throws Exception {
    try (ChildCommand child = ChildCommand.start("load", "--data", data().toString())) {
      assertThat(Polling.until(LIMIT, () -> isUp("postgres"))).isTrue();
      long postgres = postgres();
      try (WarehouseInspector warehouse = WarehouseInspector.join(data())) {
        assertThat(Polling.until(LIMIT, warehouse::isBegun)).isTrue();
        CommandRun run = endedInTime(child);
        assertThat(run.output()).isEmpty();
        assertThat(run.errors()).isEmpty();
      }
      assertGone(postgres);
    }
  }

  @Tag("long")
  @ParameterizedTest
  @ValueSource(strings = {"ingest", "run --port 0"})
  void whoWaitsForABoardEndsInTime(String service) throws Exception {
    try (LoopbackBoard board = LoopbackBoard.waiting();
        ChildCommand child =
            ChildCommand.start(
                (service + " --data " + data() + " --catalogue " + board.catalogue(folder))
                    .split(" "))) {
      assertThat(board.isAsked()).isTrue();
      long postgres = postgres();
      endedInTime(child);
      assertGone(postgres);
    }
  }

  @Test
  void aCheckThatIsStoppedSaysWhatIsKept() throws Exception {
    Path answers = folder.resolve("answers.jsonl");
    Files.writeString(
        answers,
        """
        {"at":"2026-09-07T12:00:00Z","board":"lever:acme","outcome":"ok","note":"1 listing"}
        """);
    try (LoopbackBoard board = LoopbackBoard.waiting();
        ChildCommand child =
            ChildCommand.start(
                ("catalog check --fetch --out "
                        + answers
                        + " --catalogue "
                        + board.catalogue(folder))
                    .split(" "))) {
      assertThat(board.isAsked()).isTrue();
      assertThat(endedInTime(child).errorLines())
          .containsExactly(
              "stopped: 1 answer is kept in %s; the same command continues the check"
                  .formatted(answers));
    }
  }

  private static CommandRun endedInTime(ChildCommand child) throws Exception {
    long told = System.nanoTime();
    child.signal("TERM");
    CommandRun run = child.end();
    assertThat(Duration.ofNanos(System.nanoTime() - told)).isLessThan(DRAINED);
    assertThatRun(run).endsWith(ENDED_BY_TERM);
    return run;
  }

  @Tag("long")
  @Test
  void aKilledImportLosesNothingThatTheWarehouseShowed() throws Exception {
    Path file = table();
    Path data = data();
    Set<String> shown;
    long leftover;
    try (ChildCommand child =
        ChildCommand.start(ImportRun.arguments(data, "csv", "killed", file))) {
      Path endpoint = data.resolve("postgres/endpoint");
      assertThat(Polling.until(LIMIT, () -> Files.exists(endpoint))).isTrue();
      leftover = pid(data.resolve("postgres/data/postmaster.pid"));
      try (WarehouseInspector warehouse = WarehouseInspector.join(data)) {
        assertThat(Polling.until(LIMIT, () -> !warehouse.listings("csv:killed").isEmpty()))
            .as("listings show up while the import runs")
            .isTrue();
        assertThat(child.isRunning()).isTrue();
        shown = warehouse.listings("csv:killed");
        child.signal("KILL");
        assertThatRun(child.end()).endsWith(128 + 9);
      }
    }
    CommandRun again = ImportRun.in(data, "csv", "killed", file).run();
    assertThatRun(again).succeeds();
    assertThat(again.json().get("read").asInt()).isEqualTo(ROWS);
    assertThat(again.json().get("published").asInt() + again.json().get("unchanged").asInt())
        .isEqualTo(ROWS);
    assertGone(leftover);
    try (WarehouseInspector warehouse = WarehouseInspector.join(data)) {
      assertThat(warehouse.listings("csv:killed")).hasSize(ROWS).containsAll(shown);
    }
  }

  private Path table() throws IOException {
    List<String> lines = new ArrayList<>(List.of("id,title,location"));
    for (int row = 1; row <= ROWS; row++) {
      lines.add("%d,Marketing Operations Manager %d,Berlin".formatted(row, row));
    }
    return Files.write(folder.resolve("jobs.csv"), lines);
  }

  private Path data() {
    return folder.resolve("data");
  }

  private boolean isUp(String server) {
    return Files.exists(data().resolve(server).resolve("endpoint"));
  }

  private long postgres() throws IOException {
    return pid(data().resolve("postgres/data/postmaster.pid"));
  }

  private static long pid(Path file) throws IOException {
    return Long.parseLong(Files.readAllLines(file).getFirst().strip());
  }

  private static void assertGone(long pid) {
    assertThat(Polling.until(LIMIT, () -> OtherProcess.commandLine(pid).isEmpty()))
        .as("process %d is gone", pid)
        .isTrue();
  }
}
