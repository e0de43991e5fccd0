package wagewire.lab.market.likeness;

import java.util.Arrays;

/** Quantiles as the value at a rank. */
final class Quantile {

  private Quantile() {}

  /** The value below which the share of the values lies; there must be some. */
  static double of(double[] values, double share) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[Math.min(sorted.length - 1, (int) (share * sorted.length))];
  }
}
