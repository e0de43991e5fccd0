package wagewire.lab.bench.figures;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import wagewire.lab.validate.MarkedTable;
import wagewire.local.process.FolderTree;

/**
 * Measures the releases of made warehouses of several sizes and writes them into a page, beside the
 * goals. Arguments: page, weeks, numbers of postings from the smallest on.
 */
public final class FigureTables {

  private FigureTables() {}

  public static void main(String[] arguments) throws IOException {
    if (arguments.length < 3) {
      System.err.println("usage: FigureTables PAGE WEEKS POSTINGS…");
      System.exit(2);
    }
    int weeks = Integer.parseInt(arguments[1]);
    List<FigureBenchResult> results = new ArrayList<>();
    for (String postings : Arrays.copyOfRange(arguments, 2, arguments.length)) {
      results.add(measure(Long.parseLong(postings), weeks));
    }
    MarkedTable.write(Path.of(arguments[0]), "figures", lines(results));
  }

  private static FigureBenchResult measure(long postings, int weeks) throws IOException {
    Path folder = Files.createTempDirectory("wagewire-figures");
    try {
      return new FigureBench(FigureBenchRequest.of(postings, weeks), folder, System.err::println)
          .run();
    } finally {
      FolderTree.delete(folder);
    }
  }

  private static List<String> lines(List<FigureBenchResult> results) {
    String rule = "---:|".repeat(results.size());
    List<String> lines = new ArrayList<>();
    lines.add(
        row(
                "postings of " + results.getFirst().request().weeks() + " weeks",
                results,
                result -> "%,d".formatted(result.request().postings()))
            + " goal, at 10,000,000 |");
    lines.add("|---|" + rule + "---:|");
    lines.add(seconds("all weeks but two, s (CPU s)", results, FigureBenchResult::allWeeks, 900));
    lines.add(
        seconds("one week more, newly started, s (CPU s)", results, FigureBenchResult::cold, 60));
    lines.add(seconds("the next week, s (CPU s)", results, FigureBenchResult::warm, 30));
    lines.add(
        row("figures of all weeks", results, result -> "%,d".formatted(result.allWeeks().figures()))
            + " |");
    lines.add(
        row("rows that hold them", results, result -> "%,d".formatted(result.allWeeks().rows()))
            + " |");
    lines.add(
        row(
                "peak of the process, MB",
                results,
                result -> "%,.0f".formatted(result.allWeeks().peakMegabytes()))
            + " |");
    lines.add("");
    lines.add("Longest steps of the last:");
    lines.add("");
    String text = results.getLast().text();
    lines.addAll(text.substring(text.indexOf("| step")).lines().toList());
    return lines;
  }

  private static String seconds(
      String name,
      List<FigureBenchResult> results,
      Function<FigureBenchResult, MeasuredRelease> release,
      int goal) {
    return row(
            name,
            results,
            result -> {
              MeasuredRelease one = release.apply(result);
              return String.format(Locale.ROOT, "%.1f (%.1f)", one.seconds(), one.cpuSeconds());
            })
        + " %d |".formatted(goal);
  }

  private static String row(
      String name, List<FigureBenchResult> results, Function<FigureBenchResult, String> cell) {
    return results.stream().map(cell).collect(Collectors.joining(" | ", "| " + name + " | ", " |"));
  }
}
