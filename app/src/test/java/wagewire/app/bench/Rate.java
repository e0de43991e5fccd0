package wagewire.app.bench;

import java.time.Duration;
import java.util.function.LongSupplier;
import wagewire.local.process.Polling;

/**
 * How fast workers were.
 *
 * @param seconds from their start to the last record
 * @param warmSeconds of it those of the last three quarters of the records
 */
record Rate(int workers, double seconds, double warmSeconds) {

  /** Columns of a table; the first rate is of the warm part. */
  static final String HEAD =
      """
      | boards | stage | workers | postings a second, warm | speed-up | from the start | speed-up |
      |---|---|---:|---:|---:|---:|---:|\
      """;

  /** Share of the records that counts as taken by warm workers. */
  static final double WARM = 0.75;

  private static final Duration LIMIT = Duration.ofHours(2);

  /**
   * @param left records that are still to be taken
   */
  static Rate measure(int workers, Workers busy, LongSupplier left) {
    long since = System.nanoTime();
    double all = left.getAsLong();
    awaitAtMost(WARM * all, busy, left);
    long warm = System.nanoTime();
    awaitAtMost(0, busy, left);
    long end = System.nanoTime();
    return new Rate(workers, (end - since) / 1e9, (end - warm) / 1e9);
  }

  private static void awaitAtMost(double records, Workers busy, LongSupplier left) {
    boolean came =
        Polling.until(
            LIMIT,
            () -> {
              busy.requireAlive();
              return left.getAsLong() <= records;
            });
    if (!came) {
      throw new IllegalStateException(left.getAsLong() + " records are left");
    }
  }
}
