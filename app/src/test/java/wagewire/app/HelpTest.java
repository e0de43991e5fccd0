package wagewire.app;

import static org.assertj.core.api.Assertions.assertThat;
import static wagewire.app.CommandRunAssert.assertThatRun;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class HelpTest {

  @TestFactory
  Stream<DynamicTest> eachCommandExplainsItself() {
    return Wagewire.commandLine().getSubcommands().keySet().stream()
        .map(name ->
            DynamicTest.dynamicTest(
                name,
                () -> {
                  CommandRun run = CommandRun.of(name, "--help");
                  assertThatRun(run).succeeds();
                  assertThat(run.output())
                      .startsWith("Usage: wagewire " + name)
                      .contains("-h, --help");
                  assertThat(run.lines()).hasSizeGreaterThan(5);
                }));
  }

  @Test
  void theHelpNamesEveryCommandAndTheFirstOneToTry() {
    CommandRun run = CommandRun.of("--help");
    assertThatRun(run).succeeds();
    assertThat(run.output())
        .contains(Wagewire.commandLine().getSubcommands().keySet())
        .contains("./wagewire demo --once");
  }

  @Test
  void theVersionIsSaid() {
    CommandRun run = CommandRun.of("--version");
    assertThatRun(run).succeeds();
    assertThat(run.output()).matches("Wagewire \\d+\\.\\d+\\.\\d+\\R");
  }
}
