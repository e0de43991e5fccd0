package wagewire.lab.bench;

import java.time.Duration;
import java.util.function.LongSupplier;
import wagewire.local.process.Polling;

/**
 * The throughput of workers.
 *
 * @param seconds from their start to the last record
 * @param warmShare of the records, those that were left when all workers had joined and run for a
 *     while
 * @param warmSeconds of the seconds, those that were left then
 */
record WorkerRate(int workers, double seconds, double warmShare, double warmSeconds) {

  /** Columns of a table; the first rate is of the warm part. */
  static final String HEAD =
      """
      | boards | stage | workers | postings a second, warm | speed-up | of the postings, warm | from the start | speed-up |
      |---|---|---:|---:|---:|---:|---:|---:|\
      """;

  /** Share of the records that counts as taken by warm workers at most. */
  private static final double WARM = 0.75;

  private static final Duration LIMIT = Duration.ofHours(2);

  /**
   * Measures workers from now until no record is left.
   *
   * @param joined returns when each worker has its share of the work
   * @param left records that are still to be taken
   */
  static WorkerRate measure(int workers, Workers busy, Runnable joined, LongSupplier left) {
    long since = System.nanoTime();
    double all = left.getAsLong();
    joined.run();
    awaitAtMost(WARM * all, busy, left);
    double warmShare = left.getAsLong() / all;
    long warm = System.nanoTime();
    awaitAtMost(0, busy, left);
    long end = System.nanoTime();
    return new WorkerRate(workers, (end - since) / 1e9, warmShare, (end - warm) / 1e9);
  }

  /** Returns postings per second of warm workers. */
  double warm(long postings) {
    return warmShare * postings / warmSeconds;
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
