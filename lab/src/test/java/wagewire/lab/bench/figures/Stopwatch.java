package wagewire.lab.bench.figures;

/** Prints how long each of some steps took, one after the other. */
final class Stopwatch {

  private final StepTimes times = new StepTimes();

  /** Ends the step before. */
  void begin(String name) {
    times.begin(name);
  }

  /**
   * Ends the last step; prints each that took more than a hundredth of all, and returns the sum.
   */
  double print(String title) {
    times.end();
    double all = times.sum();
    System.out.printf("%-34s %9.1f s%n", title, all);
    times
        .seconds()
        .forEach((name, taken) -> {
          if (taken > all / 100) {
            System.out.printf("    %-30s %9.1f s%n", name, taken);
          }
        });
    return all;
  }
}
