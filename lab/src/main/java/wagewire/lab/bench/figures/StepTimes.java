package wagewire.lab.bench.figures;

import java.util.LinkedHashMap;
import java.util.Map;

/** Seconds that each of some steps took, one after the other. */
final class StepTimes {

  private final Map<String, Double> seconds = new LinkedHashMap<>();
  private final long start = System.nanoTime();
  private String step = "start";
  private long since = start;

  /** Ends the step before. */
  void begin(String name) {
    long now = System.nanoTime();
    seconds.merge(step, (now - since) / 1e9, Double::sum);
    step = name;
    since = now;
  }

  /** Ends the last step. */
  void end() {
    begin("");
  }

  /** Returns the seconds of each step that has ended, in their order. */
  Map<String, Double> seconds() {
    return seconds;
  }

  /** Returns the seconds from the creation to the end of the last step. */
  double sum() {
    return (since - start) / 1e9;
  }
}
