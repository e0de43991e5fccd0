package wagewire.metrics.statistics.cluster;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import wagewire.metrics.statistics.CriticalValue;
import wagewire.metrics.statistics.Estimate;
import wagewire.metrics.statistics.Interval;

/**
 * A ratio of totals by employer, such as postings now to postings then, with a log interval
 * (methodology §10).
 */
public final class ClusterRatio {

  /** Fewest employers of an interval. */
  public static final int MINIMUM_CLUSTERS = 3;

  private ClusterRatio() {}

  /**
   * Returns the ratio Σy / Σx of counts of postings, with the interval of {@link Jackknife}. The
   * design effect compares the linearised variance with that of independent Poisson counts, {@code
   * R²·(1/X + 1/Y)}; the effective size is that of Y.
   *
   * @param x postings then, by employer; those without any, then and now, change nothing
   * @param y postings now, in the same order
   * @return null if Σx is 0: growth from nothing is no figure
   */
  public static @Nullable Estimate ofCounts(double[] x, double[] y) {
    int[] counted =
        IntStream.range(0, x.length).filter(unit -> x[unit] != 0 || y[unit] != 0).toArray();
    return counted.length == x.length
        ? ofCounted(x, y)
        : ofCounted(select(x, counted), select(y, counted));
  }

  private static double[] select(double[] values, int[] selected) {
    double[] all = new double[selected.length];
    Arrays.setAll(all, number -> values[selected[number]]);
    return all;
  }

  private static @Nullable Estimate ofCounted(double[] x, double[] y) {
    LinearisedRatio linearised = LinearisedRatio.of(x, y);
    if (!(linearised.x() > 0)) {
      return null;
    }
    double ratio = linearised.ratio();
    int clusters = linearised.clusters();
    double independent = ratio * ratio * (1 / linearised.x() + 1 / linearised.y());
    double effect = linearised.variance() / independent;
    double n = ratio > 0 ? linearised.y() : linearised.x();
    double effectiveN = Double.isFinite(effect) ? n / Math.max(1, effect) : Math.min(n, clusters);
    return new Estimate(ratio, jackknife(linearised, x, y), effectiveN, clusters);
  }

  private static @Nullable Interval jackknife(LinearisedRatio linearised, double[] x, double[] y) {
    double ratio = linearised.ratio();
    if (!(ratio > 0) || linearised.clusters() < MINIMUM_CLUSTERS) {
      return null;
    }
    Jackknife jackknife = Jackknife.ofGrowth(x, y);
    return interval(
        ratio,
        jackknife.criticalValue() * Math.sqrt(jackknife.variance()) / ratio,
        Interval.JACKKNIFE);
  }

  /**
   * Returns the interval of the linearised variance with n − 1 degrees of freedom: for employers of
   * equal size that of {@link #ofCounts}, else narrower. The bootstrap is compared with it.
   *
   * @return null if Σx or Σy is 0, or of fewer than 3 employers
   */
  public static @Nullable Interval linearised(double[] x, double[] y) {
    LinearisedRatio linearised = LinearisedRatio.of(x, y);
    double ratio = linearised.ratio();
    if (!(linearised.x() > 0) || !(ratio > 0) || linearised.clusters() < MINIMUM_CLUSTERS) {
      return null;
    }
    return logInterval(ratio, Math.sqrt(linearised.variance()) / ratio, linearised.clusters());
  }

  /** {@code R·exp(± t·se)} with n − 1 degrees of freedom; the error is that of ln R. */
  public static @Nullable Interval logInterval(double ratio, double logError, int clusters) {
    return interval(ratio, CriticalValue.student(clusters - 1) * logError, Interval.LINEARISED);
  }

  /** Returns the interval; null where an end would be infinite. */
  static @Nullable Interval interval(double ratio, double logReach, String method) {
    double reach = Math.exp(logReach);
    return Double.isFinite(ratio * reach)
        ? new Interval(ratio / reach, ratio * reach, method)
        : null;
  }
}
