package wagewire.lab.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import wagewire.lab.validate.MarkedTable;
import wagewire.model.table.ResourceRow;
import wagewire.model.table.ResourceTable;

/**
 * Writes the table of all goals of speed from the page's own tables, which other commands write.
 * Argument: page.
 */
public final class SpeedGoals {

  private static final Pattern NUMBER = Pattern.compile("\\d[\\d,]*(?:\\.\\d+)?");

  private SpeedGoals() {}

  public static void main(String[] arguments) throws IOException {
    Path page = Path.of(arguments[0]);
    MarkedTable.write(page, "goals", lines(Files.readString(page)));
  }

  static List<String> lines(String page) {
    List<String> lines =
        new ArrayList<>(List.of("| | goal | measured | met |", "|---|---|---|---|"));
    for (ResourceRow goal : ResourceTable.read(SpeedGoals.class, "speed-goals.tsv")) {
      lines.add(
          goal.get("section").isEmpty()
              ? row(goal, goal.get("measured"), goal.get("met"))
              : measured(goal, page));
    }
    return lines;
  }

  private static String measured(ResourceRow goal, String page) {
    String cell = cell(goal, page);
    Matcher number = NUMBER.matcher(cell);
    if (!number.find()) {
      throw new IllegalArgumentException(goal.get("goal") + ": no number in " + cell);
    }
    double value = Double.parseDouble(number.group().replace(",", ""));
    String met = value <= Double.parseDouble(goal.get("at_most")) ? "yes" : "**no**";
    return row(goal, number.group(), goal.get("met").isEmpty() ? met : goal.get("met"));
  }

  private static String cell(ResourceRow goal, String page) {
    String section = goal.get("section");
    int from = page.indexOf("<!-- " + section + " -->");
    int to = page.indexOf("<!-- end of " + section + " -->");
    if (from < 0 || to < from) {
      throw new IllegalArgumentException("no table " + section);
    }
    List<String> cells =
        page.substring(from, to)
            .lines()
            .filter(line -> line.startsWith("| " + goal.get("row")))
            .findFirst()
            .map(line -> Arrays.asList(line.split("\\|", -1)))
            .orElseThrow(
                () -> new IllegalArgumentException(section + ": no row " + goal.get("row")));
    return cells.get(Integer.parseInt(goal.get("cell"))).strip();
  }

  private static String row(ResourceRow goal, String measured, String met) {
    return "| %s | %s | %s | %s |".formatted(goal.get("goal"), goal.get("at_most"), measured, met);
  }
}
