package wagewire.metrics.statistics.growth;

import org.jspecify.annotations.Nullable;
import wagewire.metrics.statistics.CriticalValue;

/**
 * A generalised variance function (Wolter, Introduction to Variance Estimation) for log growth: the
 * variances of all areas follow from their counts by one design effect,
 *
 * <pre>
 * v₀ = 1/max(x, ½) + 1/max(y, ½)      deff = Σv / Σv₀      predicted variance deff·v₀
 * </pre>
 *
 * A predicted width does not come out narrow by chance, so that what is published can be chosen by
 * it without a bias.
 */
public final class GeneralisedVariance {

  private static final double LEAST_COUNT = 0.5;

  private final double[] independent;
  private final double designEffect;

  private GeneralisedVariance(double[] independent, double designEffect) {
    this.independent = independent;
    this.designEffect = designEffect;
  }

  /**
   * Fits the design effect to areas whose variance is finite; it predicts the others' too.
   *
   * @param raw variances of log growth, by area
   * @param x postings then, by area
   * @param y postings now, in the same order
   * @return null if the finite variances add up to 0
   */
  public static @Nullable GeneralisedVariance of(double[] raw, double[] x, double[] y) {
    if (raw.length != x.length || raw.length != y.length) {
      throw new IllegalArgumentException(
          "%d areas, %d totals then, %d now".formatted(raw.length, x.length, y.length));
    }
    double[] independent = new double[x.length];
    double variances = 0;
    double expected = 0;
    for (int i = 0; i < x.length; i++) {
      independent[i] = 1 / Math.max(x[i], LEAST_COUNT) + 1 / Math.max(y[i], LEAST_COUNT);
      if (Double.isFinite(raw[i])) {
        variances += raw[i];
        expected += independent[i];
      }
    }
    return variances > 0 ? new GeneralisedVariance(independent, variances / expected) : null;
  }

  /** Returns the variance of growth over that of independent Poisson counts. */
  public double designEffect() {
    return designEffect;
  }

  /** Returns the predicted variance of an area's log growth. */
  public double variance(int area) {
    return designEffect * independent[area];
  }

  /**
   * Returns the predicted half-width {@code sinh(t[f]·√v)} of the 95 % interval R/e…R·e, as a part
   * of the present level R.
   *
   * @param degreesOfFreedom Kish's effective number of employers less one
   */
  public double halfWidth(int area, double degreesOfFreedom) {
    return Math.sinh(CriticalValue.student(degreesOfFreedom) * Math.sqrt(variance(area)));
  }
}
