package wagewire.app;

import static org.assertj.core.api.Assertions.assertThat;
import static wagewire.app.CommandRunAssert.assertThatRun;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wagewire.local.LocalServers;
import wagewire.local.LocalServers.Need;
import wagewire.local.process.FolderTree;

/** Tests that a backup from before does not bring back what was forgotten since. */
@Tag("long")
class ForgottenRestoreTest {

  private static final String LISTINGS =
      "select external_id from postings.listing where board = 'csv:again' order by 1";

  @TempDir Path folder;
  private Path data = Path.of("");
  private Path backup = Path.of("");

  /** Backs up two postings, after which a third comes; forgets the first and the third. */
  @BeforeEach
  void forgetAfterTheBackup() throws Exception {
    data = folder.resolve("data");
    backup = folder.resolve("backup");
    take("2026-08-04", "1,CRM Manager\n2,Accountant\n");
    ends("backup", backup.toString(), "--data", data.toString());
    take("2026-08-11", "1,CRM Manager\n2,Accountant\n3,Recruiter\n");
    ends("forget", "--board", "csv:again", "--posting", "1", "--data", data.toString());
    ends("forget", "--board", "csv:again", "--posting", "3", "--data", data.toString());
  }

  @Test
  void inTheSameDirectoryTheTopicsBringTheOthersAlone() throws Exception {
    FolderTree.delete(data.resolve("postgres"));
    CommandRun restored = run("restore", backup.toString(), "--data", data.toString());
    assertThat(restored.lines())
        .last()
        .asString()
        .startsWith("Forgot again what was forgotten since: 2 items");
    assertForgotten(data);

    ends("refresh", "--figures-only", "--data", data.toString());
    assertForgotten(data);
    take("2026-08-18", "1,CRM Manager\n2,Accountant\n3,Recruiter\n4,Buyer\n");
    assertThat(listings(data)).containsExactly("2", "4");
  }

  @Test
  void inAnotherDirectoryANewerBackupSaysIt() throws Exception {
    Path newer = folder.resolve("newer");
    ends("backup", newer.toString(), "--data", data.toString());
    Path other = folder.resolve("other");
    ends("restore", backup.toString(), "--forgotten", newer.toString(), "--data", other.toString());
    assertForgotten(other);
    assertThat(other.resolve("forgotten.jsonl"))
        .hasSameTextualContentAs(data.resolve("forgotten.jsonl"));
    assertThatRun(
            run(
                "restore",
                backup.toString(),
                "--forgotten",
                folder.resolve("none").toString(),
                "--data",
                folder.resolve("unused").toString()))
        .endsWith(65)
        .saysInOneLine("there is no list of what was forgotten");
  }

  private static void assertForgotten(Path directory) throws Exception {
    assertThat(listings(directory)).containsExactly("2");
  }

  private void take(String day, String rows) throws Exception {
    Path file = Files.writeString(folder.resolve(day + ".csv"), "id,title\n" + rows);
    assertThatRun(
            ImportRun.in(data, "csv", "again", file, "--complete", "--observed-at", day).run())
        .endsWith(0);
  }

  private static void ends(String... arguments) {
    assertThatRun(run(arguments)).endsWith(0);
  }

  private static CommandRun run(String... arguments) {
    return CommandRun.of(arguments);
  }

  private static List<String> listings(Path directory) throws Exception {
    List<String> listings = new ArrayList<>();
    try (LocalServers servers = LocalServers.start(directory, Need.POSTGRES);
        Connection connection =
            DriverManager.getConnection(servers.postgres().urlWithCredentials());
        var statement = connection.createStatement();
        var rows = statement.executeQuery(LISTINGS)) {
      while (rows.next()) {
        listings.add(rows.getString(1));
      }
    }
    return listings;
  }
}
