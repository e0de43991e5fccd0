package wagewire.reporting.statistics;

import org.jspecify.annotations.Nullable;

/** Growth between two values (methodology §5). */
public final class Growth {

  private Growth() {}

  /** {@code 100·(now/then − 1)}; null from a base of 0 or less. */
  public static @Nullable Double percent(double then, double now) {
    return then > 0 ? 100 * (now / then - 1) : null;
  }

  /** {@code (1+g)/(1+π) − 1}, all as fractions. */
  public static double real(double nominal, double inflation) {
    return (1 + nominal) / (1 + inflation) - 1;
  }

  /** {@code Σ ω·g}: growth of cells at the weights of the base period, which add up to 1. */
  public static double fixedWeight(double[] baseShares, double[] growths) {
    double growth = 0;
    for (int cell = 0; cell < baseShares.length; cell++) {
      growth += baseShares[cell] * growths[cell];
    }
    return growth;
  }
}
