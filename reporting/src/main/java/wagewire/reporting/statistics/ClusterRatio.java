package wagewire.reporting.statistics;

import org.jspecify.annotations.Nullable;

/**
 * A ratio of totals by employer, such as postings now to postings then, with a log interval
 * (methodology §10).
 */
public final class ClusterRatio {

  /** Employers that an interval needs. */
  public static final int MINIMUM_CLUSTERS = 3;

  private ClusterRatio() {}

  /**
   * The ratio Σy / Σx of counts of postings. The design effect compares with independent Poisson
   * counts, whose variance is {@code R²·(1/X + 1/Y)}; the effective size is that of Y.
   *
   * @param x postings then, by employer
   * @param y postings now, in the same order
   * @return null if Σx is 0: growth from nothing is no figure
   */
  public static @Nullable Estimate ofCounts(double[] x, double[] y) {
    Linearised linearised = Linearised.of(x, y);
    if (!(linearised.x() > 0)) {
      return null;
    }
    double ratio = linearised.ratio();
    double independent = ratio * ratio * (1 / linearised.x() + 1 / linearised.y());
    return estimate(linearised, ratio > 0 ? linearised.y() : linearised.x(), independent);
  }

  /**
   * The ratio Σy / Σx of sums over rows. The design effect compares with independent rows.
   *
   * @return null if Σx is not above 0
   */
  public static @Nullable Estimate ofRows(Clusters employers, double[] x, double[] y) {
    Linearised linearised = Linearised.of(employers.totals(x), employers.totals(y));
    if (!(linearised.x() > 0)) {
      return null;
    }
    return estimate(linearised, x.length, Linearised.of(x, y).variance());
  }

  private static Estimate estimate(Linearised linearised, double n, double independentVariance) {
    double ratio = linearised.ratio();
    int clusters = linearised.clusters();
    double effect = linearised.variance() / independentVariance;
    double effectiveN = Double.isFinite(effect) ? n / Math.max(1, effect) : Math.min(n, clusters);
    Interval interval =
        ratio > 0 && clusters >= MINIMUM_CLUSTERS
            ? logInterval(ratio, Math.sqrt(linearised.variance()) / ratio, clusters)
            : null;
    return new Estimate(ratio, interval, effectiveN, n / effectiveN, clusters);
  }

  /** {@code R·exp(± t·se)} with n − 1 degrees of freedom; the error is that of ln R. */
  static Interval logInterval(double ratio, double logError, int clusters) {
    double reach = Math.exp(CriticalValue.student(clusters - 1) * logError);
    return new Interval(ratio / reach, ratio * reach, Interval.LINEARISED);
  }
}
