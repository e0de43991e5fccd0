package wagewire.app;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static wagewire.app.CommandRunAssert.assertThatRun;

import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import wagewire.local.process.Polling;

/** Tests commands whose session somebody ends while they read. */
@Timeout(120)
class EndedSessionTest {

  private static final Duration SOON = Duration.ofMinutes(4);

  private static final String END_WAITING =
      """
      select count(pg_terminate_backend(pid)) from pg_stat_activity
      where wait_event_type = 'Lock' and usename = 'wagewire_reader'
      """;

  @ParameterizedTest
  @CsvSource({
    "growth, metrics.release_week, ",
    "export, trends.facts, facts",
    "sql, trends.facts, select * from trends.facts"
  })
  void itEndsWith69InOneLine(String command, String table, @Nullable String argument)
      throws Exception {
    assertThatRun(SharedServers.run("sql", "select 1 as one")).succeeds();
    String[] arguments = argument == null ? new String[0] : new String[] {argument};
    CommandRun run;
    try (Connection owner = SharedServers.database().getConnection();
        Statement statement = owner.createStatement();
        var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      owner.setAutoCommit(false);
      statement.execute("lock table " + table + " in access exclusive mode");
      Future<CommandRun> reading = threads.submit(() -> SharedServers.run(command, arguments));
      boolean isEnded =
          Polling.until(
              SOON, () -> reading.isDone() || !SharedServers.row(END_WAITING).equals("0"));
      owner.rollback();
      run = reading.get(60, SECONDS);
      assertThat(isEnded).as(run.errors()).isTrue();
    }
    assertThatRun(run)
        .endsWith(69)
        .saysInOneLine("FATAL: terminating connection", "state 57P01", "run the command again");
  }
}
