package wagewire.lab.market.books;

import java.util.Arrays;
import java.util.OptionalDouble;

/** Percentiles computed like PostgreSQL's {@code percentile_cont}. */
final class Quantiles {

  private Quantiles() {}

  /** Returns the middle value, or the mean of the two middle ones; empty without values. */
  static OptionalDouble median(double[] values) {
    return percentile(values, 0.5);
  }

  /**
   * Returns the percentile, interpolated linearly between the two nearest values; empty without
   * values.
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
