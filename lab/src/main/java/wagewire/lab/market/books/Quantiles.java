package wagewire.lab.market.books;

import java.util.Arrays;
import java.util.OptionalDouble;

/** Percentiles as PostgreSQL's {@code percentile_cont} gives them. */
final class Quantiles {

  private Quantiles() {}

  /** The middle value, or the mean of the two middle ones; empty of no values. */
  static OptionalDouble median(double[] values) {
    return percentile(values, 0.5);
  }

  /**
   * By a straight line between the two nearest values; empty of no values.
   *
   * @param share in 0..1
   */
  static OptionalDouble percentile(double[] values, double share) {
    if (values.length == 0) {
      return OptionalDouble.empty();
    }
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    double row = share * (sorted.length - 1);
    int lower = (int) row;
    int upper = Math.min(lower + 1, sorted.length - 1);
    return OptionalDouble.of(sorted[lower] + (row - lower) * (sorted[upper] - sorted[lower]));
  }
}
