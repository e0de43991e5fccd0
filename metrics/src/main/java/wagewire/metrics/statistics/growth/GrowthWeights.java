package wagewire.metrics.statistics.growth;

import wagewire.metrics.statistics.Totals;

/**
 * Weights for the growth of the typical employer. Growths of employers differ with variance σ²
 * beyond that of Poisson counts, so that an employer's own growth has a variance of about {@code
 * 2/m + σ²} with m its postings: large employers add little more information than those of middle
 * size, and count for {@code 1/(1 + σ²·m/2)} of their postings.
 */
public final class GrowthWeights {

  private GrowthWeights() {}

  /**
   * Returns σ² by moments, with R = Y/X, d = y − R·x and m as in {@link #sizes}:
   *
   * <pre>
   * σ² = max(0, (Σd² − Σ(y + R²·x)) / Σm²)
   * </pre>
   *
   * @param x postings then, by employer: counts, or means of counts of the same postings
   * @param y postings now, in the same order
   * @return 0 if Σx or Σy is 0
   */
  public static double varianceBetween(double[] x, double[] y) {
    double[] sizes = sizes(x, y);
    double ratio = Totals.sum(y) / Totals.sum(x);
    double beyondPoisson = 0;
    double squares = 0;
    for (int u = 0; u < x.length; u++) {
      double deviation = y[u] - ratio * x[u];
      beyondPoisson += deviation * deviation - (y[u] + ratio * ratio * x[u]);
      squares += sizes[u] * sizes[u];
    }
    return squares > 0 ? Math.max(0, beyondPoisson / squares) : 0;
  }

  /** Returns {@code m = (R·x + y)/2} of each employer; all 0 if Σx is 0. */
  public static double[] sizes(double[] x, double[] y) {
    if (x.length != y.length) {
      throw new IllegalArgumentException(x.length + " totals then, " + y.length + " now");
    }
    double sumX = Totals.sum(x);
    double[] sizes = new double[x.length];
    if (sumX > 0) {
      double ratio = Totals.sum(y) / sumX;
      for (int u = 0; u < sizes.length; u++) {
        sizes[u] = (ratio * x[u] + y[u]) / 2;
      }
    }
    return sizes;
  }

  /**
   * Returns {@code 1/(1 + σ²·m/2)} of each employer.
   *
   * @param sizes postings m, of {@link #sizes} or {@link ChainedLogRatio#meanStock}
   * @param variance σ² between employers, at least 0
   */
  public static double[] of(double[] sizes, double variance) {
    double[] weights = new double[sizes.length];
    for (int u = 0; u < weights.length; u++) {
      weights[u] = 1 / (1 + variance * sizes[u] / 2);
    }
    return weights;
  }
}
