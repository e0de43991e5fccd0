package wagewire.metrics.statistics;

import java.util.Arrays;

/** Percentiles by linear interpolation between rows, as PostgreSQL's percentile_cont. */
public final class Percentile {

  private Percentile() {}

  /**
   * Returns the value at row {@code 1 + p(n−1)}.
   *
   * @param sorted at least one value, ascending
   * @param p in 0..1
   */
  public static double ofSorted(double[] sorted, double p) {
    if (sorted.length == 0) {
      throw new IllegalArgumentException("No values for a percentile");
    }
    double row = p * (sorted.length - 1);
    double low = sorted[(int) Math.floor(row)];
    double high = sorted[(int) Math.ceil(row)];
    return low + (row - Math.floor(row)) * (high - low);
  }

  /** Returns the median of values in any order, which are not modified. */
  public static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return ofSorted(sorted, 0.5);
  }
}
