package wagewire.app;

import static org.assertj.core.api.Assertions.assertThat;
import static wagewire.app.CommandRunAssert.assertThatRun;

import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** From one data directory through a folder into another. */
class BackupCommandTest {

  @TempDir Path folder;

  @Test
  void figuresAndWhatStandsBehindThemAreTheSameAfterARestore() {
    String backup = folder.resolve("backup").toString();
    String data = folder.resolve("data").toString();
    CommandRun written = CommandRun.of("backup", backup, "--json", "--data", SmallDemo.data());
    assertThatRun(written).succeeds();
    assertThat(written.json().get("histories")).hasSize(2);

    CommandRun restored = CommandRun.of("restore", backup, "--data", data);
    assertThatRun(restored).succeeds();
    assertThat(restored.output()).contains(" tables are back, as they were at ");

    assertSame(data, "growth", "--json");
    assertSame(data, "pay", "--json");
    JsonNode figure =
        CommandRun.of("tools", "--json", "--data", SmallDemo.data()).json().findValue("figure_id");
    assertSame(data, "figure", figure.asString());
    assertThatRun(CommandRun.of("restore", backup, "--data", data))
        .endsWith(64)
        .saysInOneLine("the warehouse is not empty");
    assertThatRun(CommandRun.of("backup", backup, "--data", data))
        .endsWith(64)
        .saysInOneLine("there is something already");
  }

  @Test
  void pruneWantsADayThatIsLongAgoAndSaysWhatWouldGo() {
    assertThatRun(CommandRun.of("prune", "--before", "2999-01-01", "--data", SmallDemo.data()))
        .endsWith(64);
    CommandRun dry =
        CommandRun.of("prune", "--before", "2020-01-01", "--dry-run", "--data", SmallDemo.data());
    assertThatRun(dry).succeeds();
    assertThat(dry.lines()).hasSize(4).allMatch(line -> line.endsWith("0 rows, 0 bytes would go"));
  }

  private static void assertSame(String data, String... command) {
    CommandRun before = withData(command, SmallDemo.data());
    assertThatRun(before).succeeds();
    assertThat(before.output()).isNotBlank();
    assertThat(withData(command, data).output()).isEqualTo(before.output());
  }

  private static CommandRun withData(String[] command, String data) {
    String[] arguments = Arrays.copyOf(command, command.length + 2);
    arguments[command.length] = "--data";
    arguments[command.length + 1] = data;
    return CommandRun.of(arguments);
  }
}
