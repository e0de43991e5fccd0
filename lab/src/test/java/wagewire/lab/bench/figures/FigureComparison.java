package wagewire.lab.bench.figures;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;
import wagewire.lab.validate.MarkedTable;
import wagewire.model.json.Json;

/**
 * Measures the releases of an earlier state of the program and of this one, one after the other on
 * the same machine, and writes both into a page. Arguments: page, checkout of the earlier state,
 * postings, weeks; then arguments of {@code bench figures} for this state alone.
 */
public final class FigureComparison {

  private static final int FIRST_OF_THIS_STATE = 4;

  private FigureComparison() {}

  public static void main(String[] arguments) throws IOException, InterruptedException {
    if (arguments.length < FIRST_OF_THIS_STATE) {
      System.err.println("usage: FigureComparison PAGE CHECKOUT POSTINGS WEEKS [OPTION…]");
      System.exit(2);
    }
    Path earlier = Path.of(arguments[1]).toAbsolutePath();
    List<String> size =
        List.of("bench", "figures", "--json", "--postings", arguments[2], "--weeks", arguments[3]);
    List<String> options = List.of(arguments).subList(FIRST_OF_THIS_STATE, arguments.length);
    JsonNode before = measured(earlier, size, List.of());
    JsonNode after = measured(Path.of("").toAbsolutePath(), size, options);
    MarkedTable.write(Path.of(arguments[0]), "figures-before", lines(earlier, before, after));
  }

  private static JsonNode measured(Path checkout, List<String> size, List<String> options)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(checkout.resolve("wagewire").toString()));
    command.addAll(size);
    command.addAll(options);
    String printed = output(checkout, command);
    return Json.mapper().readTree(printed);
  }

  private static List<String> lines(Path earlier, JsonNode before, JsonNode after)
      throws IOException, InterruptedException {
    String commit =
        output(earlier, List.of("git", "log", "-1", "--abbrev=8", "--format=%h of %cs")).strip();
    return List.of(
        String.format(
            Locale.ROOT,
            "| %,d postings of %d weeks | at %s, s (CPU s) | now | ratio of CPU |",
            before.get("postings").asLong(),
            before.get("weeks").asInt(),
            commit),
        "|---|---:|---:|---:|",
        row("all weeks but two", "all", before, after),
        row("one week more, newly started", "week", before, after),
        row("the next week", "warm_week", before, after),
        figures(before, after));
  }

  private static String row(String name, String release, JsonNode before, JsonNode after) {
    return String.format(
        Locale.ROOT,
        "| %s | %.1f (%.1f) | %.1f (%.1f) | %.2f |",
        name,
        before.get(release + "_s").asDouble(),
        before.get(release + "_cpu_s").asDouble(),
        after.get(release + "_s").asDouble(),
        after.get(release + "_cpu_s").asDouble(),
        after.get(release + "_cpu_s").asDouble() / before.get(release + "_cpu_s").asDouble());
  }

  private static String figures(JsonNode before, JsonNode after) {
    return String.format(
        Locale.ROOT,
        "| figures | %,d | %,d | %s |",
        before.get("figures").asLong(),
        after.get("figures").asLong(),
        sameness(before.path("digest"), after.path("digest")));
  }

  /** Says what the digests show; states that print none cannot be compared. */
  private static String sameness(JsonNode before, JsonNode after) {
    if (before.isMissingNode()) {
      return "not compared";
    }
    return before.equals(after) ? "the same" : "differ";
  }

  private static String output(Path folder, List<String> command)
      throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IllegalStateException(String.join(" ", command) + " failed");
    }
    return printed;
  }
}
