package wagewire.lab.faults;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import wagewire.lab.undisturbed.SmallMarket;
import wagewire.lab.undisturbed.WarehouseRows;
import wagewire.lab.validate.MarkedTable;

/**
 * Runs of the small market as real processes that are disturbed at random moments, each compared
 * with a run that nothing happened to, row by row: a line a run, and the sums. Arguments: faults in
 * all (200), faults a run (20), seed of the first run (1), kinds ({@code all}; such as {@code
 * kill,cut}, or {@code -storm} for all but that one), page and name of its table to write. Ends
 * with 1 if any run differs or fewer faults passed.
 */
public final class FaultHarness {

  private FaultHarness() {}

  public static void main(String[] arguments) throws IOException, InterruptedException {
    int faults = argument(arguments, 0, 200);
    int each = argument(arguments, 1, 20);
    long seed = argument(arguments, 2, 1);
    Set<FaultKind> kinds = arguments.length > 3 ? kinds(arguments[3]) : FaultKind.WITHOUT_LOSS;
    WarehouseRows undisturbed = SmallMarket.embedded();
    FaultCounts all = FaultCounts.none();
    List<FaultTables.Run> runs = new ArrayList<>();
    for (int left = faults; left > 0; left -= each, seed++) {
      FaultRunOutcome outcome = FaultRun.run(seed, Math.min(each, left), kinds);
      List<String> differences = outcome.differences(undisturbed);
      runs.add(FaultTables.Run.of(seed, outcome, differences, outcome.remark(undisturbed)));
      all.addAll(outcome.counts());
      System.out.printf(
          Locale.ROOT,
          "%d: %s, %.0f s, %s%n",
          seed,
          outcome.counts(),
          outcome.seconds(),
          differences.isEmpty() ? "as expected" : differences);
    }
    List<Long> differing =
        runs.stream()
            .filter(run -> !run.differences().isEmpty())
            .map(FaultTables.Run::seed)
            .toList();
    List<String> lines = FaultTables.of(runs);
    if (arguments.length > 4) {
      MarkedTable.write(Path.of(arguments[4]), arguments[5], lines);
    } else {
      lines.forEach(System.out::println);
    }
    System.out.printf(
        "%n%d faults of %d; %s; %s%n",
        all.sum(),
        faults,
        all.notes(),
        differing.isEmpty() ? "all runs are as expected" : "runs that differ: " + differing);
    System.exit(differing.isEmpty() && all.sum() == faults ? 0 : 1);
  }

  private static int argument(String[] arguments, int index, int usual) {
    return arguments.length > index ? Integer.parseInt(arguments[index]) : usual;
  }

  private static Set<FaultKind> kinds(String text) {
    if (text.equals("all")) {
      return FaultKind.WITHOUT_LOSS;
    }
    if (text.startsWith("-")) {
      Set<FaultKind> others = EnumSet.copyOf(FaultKind.WITHOUT_LOSS);
      others.removeAll(kinds(text.substring(1)));
      return others;
    }
    return Arrays.stream(text.split(",", -1))
        .map(FaultKind::of)
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(FaultKind.class)));
  }
}
