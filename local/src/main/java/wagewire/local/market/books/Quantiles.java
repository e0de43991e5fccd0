package wagewire.local.market.books;

import java.util.Arrays;
import java.util.OptionalDouble;

/** Medians as PostgreSQL's {@code percentile_cont} gives them. */
final class Quantiles {

  private Quantiles() {}

  /** The middle value, or the mean of the two middle ones; empty of no values. */
  static OptionalDouble median(double[] values) {
    if (values.length == 0) {
      return OptionalDouble.empty();
    }
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int upper = sorted.length / 2;
    int lower = (sorted.length - 1) / 2;
    return OptionalDouble.of((sorted[lower] + sorted[upper]) / 2);
  }
}
