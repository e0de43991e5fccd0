package wagewire.app;

import static org.assertj.core.api.Assertions.assertThat;
import static wagewire.app.CommandRunAssert.assertThatRun;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests a backup of one data directory that is restored into another. */
class BackupCommandTest {

  @TempDir Path folder;

  @Tag("long")
  @Test
  void whatWasCollectedIsTheSameAfterARestoreIntoANewDataDirectory() throws Exception {
    Path table = Files.writeString(folder.resolve("jobs.csv"), "id,title\n1,CRM Manager\n");
    ImportRun.of("csv", "backed-up", table).counts(1, 1, 0, 0);
    String backup = folder.resolve("backup").toString();
    String data = folder.resolve("data").toString();

    CommandRun written = SharedServers.run("backup", backup, "--json");
    assertThatRun(written).succeeds();
    assertThat(written.json().get("histories").valueStream())
        .extracting(one -> one.get("schema").asString())
        .containsExactly("crawl", "postings");
    CommandRun restored = CommandRun.of("restore", backup, "--data", data);
    assertThatRun(restored).endsWith(0);
    assertThat(restored.errorLines())
        .singleElement()
        .asString()
        .startsWith("no list of what was forgotten was found: ")
        .contains("--forgotten FILE");
    assertThat(restored.output()).contains(" tables, as they were at ");

    assertThat(listing(data)).isEqualTo(listing(SharedServers.data())).contains("CRM Manager");
    assertThatRun(CommandRun.of("restore", backup, "--data", data))
        .endsWith(64)
        .saysInOneLine("the warehouse is not empty");
    assertThatRun(SharedServers.run("backup", backup))
        .endsWith(64)
        .saysInOneLine("the folder for the backup is not empty");
  }

  private static String listing(String data) {
    return CommandRun.of(
            "sql", "select * from postings.listing where board = 'csv:backed-up'", "--data", data)
        .output();
  }
}
