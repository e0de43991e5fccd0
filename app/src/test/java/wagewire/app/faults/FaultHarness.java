package wagewire.app.faults;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import wagewire.app.undisturbed.Rows;
import wagewire.app.undisturbed.SmallMarket;

/**
 * Runs of the small market as real processes that are killed at random moments, each compared with
 * a run that nothing happened to, row by row: a line a run, and the sums. Arguments: kills in all
 * (200), kills a run (20), seed of the first run (1). Ends with 1 if any run differs.
 */
public final class FaultHarness {

  private FaultHarness() {}

  public static void main(String[] arguments) throws IOException, InterruptedException {
    int kills = argument(arguments, 0, 200);
    int each = argument(arguments, 1, 20);
    long seed = argument(arguments, 2, 1);
    Rows undisturbed = SmallMarket.embedded();
    Map<String, Integer> all = new TreeMap<>();
    List<Long> differing = new ArrayList<>();
    System.out.println("| seed | kills | seconds | rows |\n|---:|---|---:|---|");
    for (int left = kills; left > 0; left -= each, seed++) {
      Outcome outcome = Faults.run(seed, Math.min(each, left));
      List<String> differences = outcome.rows().differences(undisturbed);
      if (!outcome.health().contains("\"release\"")) {
        differences.add("serve says " + outcome.health());
      }
      if (!differences.isEmpty()) {
        differing.add(seed);
        differences.add("fetches: " + outcome.rows().otherFetches(undisturbed));
      }
      System.out.printf(
          Locale.ROOT,
          "| %d | %s | %.0f | %s |%n",
          seed,
          outcome.kills(),
          outcome.seconds(),
          differences.isEmpty() ? "the same" : differences);
      outcome.kills().forEach((part, killed) -> all.merge(part, killed, Integer::sum));
    }
    System.out.printf(
        "%nKilled: %s. %s%n",
        all,
        differing.isEmpty() ? "All runs hold the same rows." : "Runs that differ: " + differing);
    System.exit(differing.isEmpty() ? 0 : 1);
  }

  private static int argument(String[] arguments, int index, int usual) {
    return arguments.length > index ? Integer.parseInt(arguments[index]) : usual;
  }
}
