package wagewire.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static wagewire.app.CommandRunAssert.assertThatRun;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import wagewire.app.CommandRun;
import wagewire.app.HelpExamples;
import wagewire.app.Wagewire;

class HelpTest {

  @TempDir Path folder;

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

  @TestFactory
  Stream<DynamicTest> eachCommandHasTwoExamplesThatMeanSomething() throws IOException {
    String settings = Files.createFile(folder.resolve("settings")).toString();
    return names(Wagewire.commandLine(), "")
        .map(name ->
            DynamicTest.dynamicTest(
                name,
                () -> {
                  List<String> examples = HelpExamples.of(name);
                  assertThat(examples).hasSizeGreaterThan(1).doesNotHaveDuplicates();
                  CommandRun help = CommandRun.of((name + " --help").split(" "));
                  for (String example : examples) {
                    assertThat(example).startsWith("./wagewire " + name).hasSizeLessThan(110);
                    assertThat(oneLine(help.output().replace(" \\", "")))
                        .contains(oneLine(example));
                    Wagewire.commandLine(Map.of())
                        .parseArgs(words(example.replace("wagewire.properties", settings)));
                  }
                }));
  }

  private static Stream<String> names(CommandLine above, String group) {
    return above.getSubcommands().values().stream()
        .flatMap(command -> {
          String name = group + command.getCommandName();
          return Stream.concat(Stream.of(name), names(command, name + " "));
        });
  }

  /** As a shell parts them, without the program's own name and what comes after a redirection. */
  private static String[] words(String example) {
    return Pattern.compile("\"([^\"]*)\"|(\\S+)")
        .matcher(example.replaceFirst(" > .*", ""))
        .results()
        .skip(1)
        .map(word -> word.group(1) == null ? word.group(2) : word.group(1))
        .toArray(String[]::new);
  }

  private static String oneLine(String text) {
    return text.replaceAll("\\s+", " ");
  }

  @Test
  void coloursAreLeftOffWhenAsked() {
    assertThat(colouredHelp()).contains("\u001b");
    assertThat(colouredHelp("--no-color"))
        .doesNotContain("\u001b")
        .contains("Usage: wagewire growth");
  }

  private static String colouredHelp(String... options) {
    StringWriter output = new StringWriter();
    CommandLine command = Wagewire.commandLine();
    command.setColorScheme(Help.defaultColorScheme(Help.Ansi.ON));
    command.setOut(new PrintWriter(output));
    command.execute(
        Stream.of(Stream.of("growth"), Stream.of(options), Stream.of("--help"))
            .flatMap(words -> words)
            .toArray(String[]::new));
    return output.toString();
  }

  @Test
  void optionsThatMeanNothingToACommandAreNotInItsHelpButAccepted() {
    assertThat(CommandRun.of("deliver", "--help").output())
        .contains("--database", "--json")
        .doesNotContain("--kafka");
    assertThat(CommandRun.of("mcp", "--help").output())
        .contains("--database", "--log")
        .doesNotContain("--kafka", "--json", "--no-color", "--plain");
    assertThat(
            Wagewire.commandLine(Map.of())
                .parseArgs("mcp", "--kafka", "broker:9092", "--json", "--no-color")
                .subcommand()
                .hasMatchedOption("--json"))
        .isTrue();
  }

  @Test
  void theHelpNamesEveryCommandAndTheFirstOneToTry() {
    CommandRun run = CommandRun.of("--help");
    assertThatRun(run).succeeds();
    assertThat(run.output())
        .contains(Wagewire.commandLine().getSubcommands().keySet())
        .contains("./wagewire demo --once");
  }

  @TestFactory
  Stream<DynamicTest> helpOfACommandIsWhatItsOptionPrints() {
    return Stream.concat(Stream.of(""), names(Wagewire.commandLine(), ""))
        .map(name ->
            DynamicTest.dynamicTest(
                "help " + name,
                () -> {
                  CommandRun run = CommandRun.of(("help " + name).split(" "));
                  assertThatRun(run).succeeds();
                  assertThat(run.output())
                      .isEqualTo(CommandRun.of((name + " --help").strip().split(" ")).output());
                }));
  }

  @Test
  void helpOfAnUnknownCommandNamesTheNearest() {
    assertThatRun(CommandRun.of("help", "groth"))
        .endsWith(64)
        .saysInOneLine("unknown command 'groth'", "did you mean 'growth'?");
  }

  @Test
  void theVersionIsSaid() {
    CommandRun run = CommandRun.of("--version");
    assertThatRun(run).succeeds();
    assertThat(run.output()).matches("Wagewire \\d+\\.\\d+\\.\\d+\\R");
  }
}
