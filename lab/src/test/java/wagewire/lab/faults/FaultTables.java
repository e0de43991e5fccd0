package wagewire.lab.faults;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The tables of a series of runs, as the page on reliability shows them. */
final class FaultTables {

  private FaultTables() {}

  /**
   * A run of a series.
   *
   * @param differences from the undisturbed run, a line each
   * @param remark on the rows where they may differ; empty if they may not
   */
  record Run(
      long seed, FaultCounts counts, double seconds, List<String> differences, String remark) {

    static Run of(long seed, FaultRunOutcome outcome, List<String> differences, String remark) {
      return new Run(seed, outcome.counts(), outcome.seconds(), differences, remark);
    }

    private boolean isSame() {
      return differences.isEmpty();
    }

    private String rows() {
      if (!isSame()) {
        return "**differ**";
      }
      return remark.isEmpty() ? "the same" : remark;
    }
  }

  /** Returns a line for each run and one for each kind. */
  static List<String> of(List<Run> runs) {
    List<String> lines =
        new ArrayList<>(List.of("| seed | faults | seconds | rows |", "|---:|---|---:|---|"));
    for (Run run : runs) {
      lines.add(
          String.format(
              Locale.ROOT,
              "| %d | %d: %s | %.0f | %s |",
              run.seed,
              run.counts.sum(),
              text(run.counts.byKind()),
              run.seconds,
              run.rows()));
    }
    lines.addAll(
        List.of(
            "",
            "| kind | what happens | times | runs with the rows expected | hit |",
            "|---|---|---:|---:|---|"));
    Arrays.stream(FaultKind.values()).forEach(kind -> kind(kind, runs, lines));
    return lines;
  }

  private static void kind(FaultKind kind, List<Run> runs, List<String> lines) {
    List<Run> with = runs.stream().filter(run -> run.counts.has(kind)).toList();
    if (with.isEmpty()) {
      return;
    }
    FaultCounts all = FaultCounts.none();
    with.forEach(run -> all.addAll(run.counts));
    lines.add(
        String.format(
            Locale.ROOT,
            "| %s | %s | %d | %d of %d | %s |",
            kind.id(),
            kind.what(),
            all.byKind().getOrDefault(kind.id(), 0),
            with.stream().filter(Run::isSame).count(),
            with.size(),
            text(all.of(kind)).replace("|", " to ")));
  }

  private static String text(Map<String, Integer> counts) {
    return counts.entrySet().stream()
        .sorted(
            Map.Entry.<String, Integer>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .map(count -> count.getKey() + " " + count.getValue())
        .collect(Collectors.joining(", "));
  }
}
