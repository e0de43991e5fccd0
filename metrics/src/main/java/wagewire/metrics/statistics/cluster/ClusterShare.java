package wagewire.metrics.statistics.cluster;

import org.jspecify.annotations.Nullable;
import wagewire.metrics.statistics.CriticalValue;
import wagewire.metrics.statistics.Estimate;
import wagewire.metrics.statistics.Interval;
import wagewire.metrics.statistics.Wilson;

/**
 * A share of postings, with Wilson's interval at the effective sample size (methodology §9, §10).
 */
public final class ClusterShare {

  private ClusterShare() {}

  /**
   * The effective size is {@code p(1−p)/Var}, at most the number of postings; the number of
   * employers where p is 0 or 1. The interval is that of {@link #intervalN}.
   *
   * @param described postings that could show it, by employer
   * @param mentions those that do
   * @return a share in 0..1; null if nothing is described
   */
  public static @Nullable Estimate of(double[] described, double[] mentions) {
    LinearisedRatio linearised = LinearisedRatio.of(described, mentions);
    if (!(linearised.x() > 0)) {
      return null;
    }
    double share = linearised.ratio();
    if (share < 0 || share > 1) {
      throw new IllegalArgumentException("A share of " + share);
    }
    int clusters = linearised.clusters();
    double intervalN = intervalN(linearised, Jackknife.ofPart(described, mentions));
    Interval interval =
        clusters >= ClusterRatio.MINIMUM_CLUSTERS && intervalN > 0
            ? Wilson.interval(share, intervalN)
            : null;
    return new Estimate(share, interval, effectiveN(linearised), clusters);
  }

  static double effectiveN(LinearisedRatio linearised) {
    double share = linearised.ratio();
    double independent = share * (1 - share);
    if (!(independent > 0) || linearised.clusters() < 2) {
      return Math.min(linearised.x(), linearised.clusters());
    }
    return Math.min(linearised.x(), independent / linearised.variance());
  }

  /**
   * The size at which an interval of the normal distribution is as wide as Student's with the
   * jackknife's error: at most the effective size; Kish's number of employers where p is 0 or 1.
   */
  static double intervalN(LinearisedRatio linearised, Jackknife jackknife) {
    double share = linearised.ratio();
    double independent = share * (1 - share);
    if (!(independent > 0) || linearised.clusters() < 2) {
      return Math.min(linearised.x(), jackknife.degreesOfFreedom() + 1);
    }
    double normal = CriticalValue.NORMAL / jackknife.criticalValue();
    return Math.min(linearised.x(), independent / jackknife.variance() * normal * normal);
  }
}
