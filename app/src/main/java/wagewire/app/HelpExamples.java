package wagewire.app;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Model.UsageMessageSpec;
import wagewire.model.table.ResourceTable;

/** Examples at the end of each command's help. */
public final class HelpExamples {

  private static final int WIDTH = 74;
  private static final String FILE = "/wagewire/app/help/examples.tsv";

  private HelpExamples() {}

  /** Returns the examples of a command, such as {@code catalog add}; empty when it has none. */
  public static List<String> of(String command) {
    return of(rows(), command);
  }

  /** Adds the examples to the help of all subcommands of this command. */
  public static void addTo(CommandLine root) {
    List<String[]> rows = rows();
    root.getSubcommands().values().forEach(command -> add(rows, command, ""));
  }

  private static List<String[]> rows() {
    return Stream.concat(
            Stream.of(FILE), CommandProvider.all().stream().map(CommandProvider::examples))
        .flatMap(file -> ResourceTable.lines(HelpExamples.class, file).stream())
        .toList();
  }

  private static void add(List<String[]> rows, CommandLine command, String group) {
    String name = group + command.getCommandName();
    UsageMessageSpec help = command.getCommandSpec().usageMessage();
    List<String> footer = new ArrayList<>(Arrays.asList(help.footer()));
    footer.addAll(List.of("", "Examples:"));
    of(rows, name).forEach(example -> footer.add(lines(example.replace("%", "%%"))));
    help.footer(footer.toArray(String[]::new));
    command.getSubcommands().values().forEach(below -> add(rows, below, name + " "));
  }

  /** Breaks an example that is wider than a terminal into two lines, as a shell allows. */
  private static String lines(String example) {
    int end = example.length() <= WIDTH ? -1 : example.lastIndexOf(" -", WIDTH);
    return end < 0
        ? "  " + example
        : "  " + example.substring(0, end) + " \\%n     " + example.substring(end);
  }

  private static List<String> of(List<String[]> rows, String command) {
    return rows.stream().filter(row -> row[0].equals(command)).map(row -> row[1]).toList();
  }
}
