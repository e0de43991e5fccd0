package wagewire.reporting.benchmark;

import java.util.LinkedHashMap;
import java.util.Map;

/** How long each of some steps took, one after the other. */
final class Stopwatch {

  private final Map<String, Double> seconds = new LinkedHashMap<>();
  private String step = "";
  private long since = System.nanoTime();

  /** Ends the step before. */
  void begin(String name) {
    long now = System.nanoTime();
    if (!step.isEmpty()) {
      seconds.merge(step, (now - since) / 1e9, Double::sum);
    }
    step = name;
    since = now;
  }

  /**
   * Ends the last step; prints each that took more than a hundredth of all, and returns the sum.
   */
  double print(String title) {
    begin("");
    double all = seconds.values().stream().mapToDouble(Double::doubleValue).sum();
    System.out.printf("%-34s %9.1f s%n", title, all);
    seconds.forEach((name, taken) -> {
      if (taken > all / 100) {
        System.out.printf("    %-30s %9.1f s%n", name, taken);
      }
    });
    return all;
  }
}
