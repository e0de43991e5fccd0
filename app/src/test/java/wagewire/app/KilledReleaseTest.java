package wagewire.app;

import static org.assertj.core.api.Assertions.assertThat;
import static wagewire.app.CommandRunAssert.assertThatRun;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import wagewire.local.LocalServers;
import wagewire.local.LocalServers.Need;
import wagewire.local.data.Durability;
import wagewire.local.process.Polling;
import wagewire.warehouse.testing.WithdrawnReleases;

/** Tests a process that is killed during a release, on servers that stay. */
@Tag("long")
class KilledReleaseTest {

  private static final Duration LIMIT = Duration.ofMinutes(4);

  private static final String OVERDUE =
      "update operations.scheduled_task set execution_time = '2026-01-01' where task_name ="
          + " 'release'";
  private static final String LONG_AGO =
      "update operations.scheduled_task set last_heartbeat = last_heartbeat - interval '1 hour'";
  private static final String RELEASES = "select count(*) from metrics.release";
  private static final String WAITING =
      "select count(*) from pg_locks where not granted and relation = 'metrics.figure'::regclass";
  private static final String LOCKS = "select count(*) from pg_locks where locktype = 'advisory'";

  @TempDir Path folder;

  @Test
  void theNextStartMakesTheReleaseOnce() throws Exception {
    Path data = folder.resolve("data");
    try (LocalServers servers = LocalServers.start(data, Need.POSTGRES_AND_KAFKA, Durability.FAST);
        Connection connection =
            DriverManager.getConnection(servers.postgres().urlWithCredentials());
        LoopbackBoard board = LoopbackBoard.start()) {
      collected(data);
      WithdrawnReleases.from(connection);
      assertThat(number(connection, RELEASES)).isZero();

      killedWhileItReleases(connection, servers.postgres().urlWithCredentials(), run(data, board));

      assertThat(number(connection, RELEASES)).as("nothing of it appears").isZero();
      execute(connection, LONG_AGO);
      try (ChildCommand again = ChildCommand.start(run(data, board))) {
        assertThat(Polling.until(LIMIT, () -> number(connection, RELEASES) == 1)).isTrue();
        assertThat(Polling.until(LIMIT, () -> again.errorsSoFar().contains("released "))).isTrue();
        JsonNode runs =
            CommandRun.of("status", "--json", "--data", data.toString()).json().get("runs");
        assertThat(
                runs.valueStream()
                    .filter(one -> one.get("kind").asString().equals("release"))
                    .map(one -> one.get("outcome").asString()))
            .containsExactly("released", "lost");
      }
      assertThat(number(connection, RELEASES)).isEqualTo(1);
    }
  }

  /** Collects two whole weeks of one board. */
  private void collected(Path data) throws Exception {
    Path file =
        Files.writeString(folder.resolve("jobs.csv"), "id,title\n1,Marketing Operations Manager\n");
    for (String day : List.of("2026-08-03", "2026-08-10", "2026-08-17")) {
      assertThatRun(
              CommandRun.of(
                  ImportRun.arguments(
                      data, "csv", "killed", "--observed-at", day, "--complete", file)))
          .succeeds();
    }
  }

  private static void killedWhileItReleases(Connection connection, String url, String[] run)
      throws Exception {
    try (ChildCommand killed = ChildCommand.start(run)) {
      assertThat(killed.line()).startsWith("http://127.0.0.1:");
      connection.setAutoCommit(false);
      execute(connection, "lock table metrics.figure in share mode");
      try (Connection other = DriverManager.getConnection(url)) {
        execute(other, OVERDUE);
        assertThat(Polling.until(LIMIT, () -> number(other, WAITING) == 1))
            .as("the release waits before it writes figures")
            .isTrue();
        killed.signal("KILL");
        assertThatRun(killed.end()).endsWith(128 + 9);
        connection.rollback();
        connection.setAutoCommit(true);
        assertThat(Polling.until(LIMIT, () -> number(other, LOCKS) == 0)).isTrue();
      }
    }
  }

  private String[] run(Path data, LoopbackBoard board) throws Exception {
    return new String[] {
      "run",
      "--data",
      data.toString(),
      "--catalogue",
      board.catalogue(folder).toString(),
      "--port",
      "0"
    };
  }

  private static void execute(Connection connection, String sql) throws Exception {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static long number(Connection connection, String query) {
    try (Statement statement = connection.createStatement();
        var rows = statement.executeQuery(query)) {
      rows.next();
      return rows.getLong(1);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
