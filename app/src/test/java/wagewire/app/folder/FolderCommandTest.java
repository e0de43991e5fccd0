package wagewire.app.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static wagewire.app.CommandRunAssert.assertThatRun;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wagewire.app.ChildCommand;
import wagewire.app.CommandRun;
import wagewire.local.LocalServers;
import wagewire.local.LocalServers.Need;
import wagewire.local.data.Durability;
import wagewire.local.process.Polling;

/** Tests the commands on releases of imported weeks, read by the account that only reads. */
@Tag("long")
class FolderCommandTest {

  private static final Duration LIMIT = Duration.ofSeconds(60);

  private static final String WAITING =
      "select count(*) from pg_locks where not granted and relation ="
          + " 'trends.metric_number'::regclass";

  @TempDir Path folder;

  @Test
  void aKilledWriterAndAForgottenPostingLeaveNothingBehind() throws Exception {
    Path data = folder.resolve("data");
    Path parquet = folder.resolve("parquet");
    try (LocalServers servers =
        LocalServers.start(data, Need.POSTGRES_AND_KAFKA, Durability.FAST)) {
      collect(data, "2026-08-03", "1,CRM Manager,Acme\n2,Accountant,Acme\n");
      collect(data, "2026-08-10", "1,CRM Manager,Acme\n2,Accountant,Acme\n");
      CommandRun first = run("write", parquet, data);
      assertThatRun(first).endsWith(0);
      assertThat(first.json().get("files").asInt()).isPositive();
      assertThat(FolderFiles.rows(parquet.resolve("current"), "postings")).hasSize(2);

      collect(data, "2026-08-17", "1,CRM Manager,Acme\n2,Accountant,Acme\n3,Recruiter,Globex\n");
      String url = servers.postgres().urlWithCredentials();
      killedWhileItWrites(url, "folder", "write", parquet.toString(), "--data", data.toString());
      assertThat(FolderFiles.releases(parquet))
          .hasSize(2)
          .first()
          .asString()
          .endsWith(".unfinished");
      CommandRun before = run("verify", parquet, data);
      assertThatRun(before).endsWith(0);
      assertThat(before.json().get("newer").asString()).startsWith("2026-W");

      assertThatRun(run("write", parquet, data)).endsWith(0);
      assertThat(FolderFiles.releases(parquet))
          .hasSize(2)
          .allSatisfy(name -> assertThat(name).matches("release-\\d{6}"));
      assertThat(FolderFiles.rows(parquet.resolve("current"), "postings")).hasSize(3);

      assertThatRun(
              CommandRun.of(
                  "forget", "--board", "csv:folders", "--posting", "1", "--data", data.toString()))
          .endsWith(0);
      assertThatRun(run("write", parquet, data)).endsWith(0);
      assertThat(FolderFiles.releases(parquet)).hasSize(1);
      assertThat(FolderFiles.rows(parquet.resolve("current"), "postings"))
          .extracting(row -> row.get("title"))
          .containsExactlyInAnyOrder("accountant", "recruiter");
      assertThatRun(run("verify", parquet, data)).endsWith(0);
      assertThat(run("write", parquet, data).json().get("changed").asBoolean()).isFalse();
    }
  }

  private static CommandRun run(String command, Path parquet, Path data) {
    return CommandRun.of(
        "folder", command, parquet.toString(), "--data", data.toString(), "--json");
  }

  private void collect(Path data, String day, String rows) throws Exception {
    Path file = Files.writeString(folder.resolve(day + ".csv"), "id,title,company\n" + rows);
    assertThatRun(
            CommandRun.of(
                "import",
                "--platform",
                "csv",
                "--board",
                "folders",
                "--complete",
                "--observed-at",
                day,
                file.toString(),
                "--data",
                data.toString()))
        .succeeds();
  }

  private static void killedWhileItWrites(String url, String... command) throws Exception {
    try (Connection connection = DriverManager.getConnection(url);
        Connection other = DriverManager.getConnection(url);
        Statement lock = connection.createStatement()) {
      connection.setAutoCommit(false);
      lock.execute("lock table trends.metric_number");
      try (ChildCommand killed = ChildCommand.start(command)) {
        assertThat(Polling.until(LIMIT, () -> number(other) == 1))
            .as("it has written postings, and waits before it writes figures")
            .isTrue();
        assertThatRun(CommandRun.of(command))
            .endsWith(75)
            .saysInOneLine("another command is writing this folder");
        killed.signal("KILL");
        assertThatRun(killed.end()).endsWith(128 + 9);
      }
      connection.rollback();
      assertThat(Polling.until(LIMIT, () -> number(other) == 0)).isTrue();
    }
  }

  private static long number(Connection connection) {
    try (Statement statement = connection.createStatement();
        var rows = statement.executeQuery(WAITING)) {
      rows.next();
      return rows.getLong(1);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
