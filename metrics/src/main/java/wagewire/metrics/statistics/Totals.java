package wagewire.metrics.statistics;

/** Sums of counts by employer. */
public final class Totals {

  private Totals() {}

  /** Adds up in order, without the compensation of {@link java.util.stream.DoubleStream#sum}. */
  public static double sum(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum;
  }

  /** Returns the share of the largest value in the sum; 0 where that is 0. */
  public static double largestShare(double[] values) {
    double sum = sum(values);
    double largest = 0;
    for (double value : values) {
      largest = Math.max(largest, value);
    }
    return sum > 0 ? largest / sum : 0;
  }
}
