package wagewire.metrics.statistics.growth;

import org.jspecify.annotations.Nullable;
import wagewire.metrics.statistics.CriticalValue;
import wagewire.metrics.statistics.Interval;
import wagewire.metrics.statistics.cluster.ClusterRatio;

/**
 * An estimate of growth on the log scale with the influence value of each employer: by how much the
 * estimate is larger because of that employer, to the first order. Estimates over the same
 * employers, in the same order, have variances and covariances by one delete-one jackknife,
 *
 * <pre>
 * Cov(a, b) = (n−1)/n · Σ d_u(a) · d_u(b)
 * </pre>
 *
 * over all n employers given: those with postings in any of the estimates compared.
 */
public final class LogGrowth {

  private final double value;
  private final double[] influences;
  private final double degreesOfFreedom;
  private final int clusters;

  /**
   * @param influences by employer; NaN for an employer that has all postings
   * @param clusters employers with postings
   */
  LogGrowth(double value, double[] influences, double degreesOfFreedom, int clusters) {
    this.value = value;
    this.influences = influences;
    this.degreesOfFreedom = degreesOfFreedom;
    this.clusters = clusters;
  }

  /** Returns the log of the ratio of now to then. */
  public double value() {
    return value;
  }

  /** Returns the ratio of now to then, such as 1.071. */
  public double ratio() {
    return Math.exp(value);
  }

  /** Returns the influence value of an employer, numbered from 0. */
  public double influence(int employer) {
    return influences[employer];
  }

  /** Returns Kish's effective number of employers less one, at least 1. */
  public double degreesOfFreedom() {
    return degreesOfFreedom;
  }

  /** Returns the number of employers with postings. */
  public int clusters() {
    return clusters;
  }

  /** Returns the variance of the log; infinite if one employer has all postings. */
  public double variance() {
    double variance = covariance(this);
    return Double.isNaN(variance) ? Double.POSITIVE_INFINITY : variance;
  }

  /** Returns the covariance with another estimate; NaN where one employer has all of either. */
  public double covariance(LogGrowth other) {
    requireSameEmployers(other);
    double products = 0;
    for (int u = 0; u < influences.length; u++) {
      products += influences[u] * other.influences[u];
    }
    return (influences.length - 1.0) / influences.length * products;
  }

  /**
   * Returns the 95 % interval of the ratio; null for fewer than 3 employers with postings, or where
   * one has all.
   */
  public @Nullable Interval interval() {
    return interval(variance());
  }

  /** Returns the interval for another variance of the log, such as a larger one. */
  public @Nullable Interval interval(double ofLog) {
    double reach = Math.exp(CriticalValue.student(degreesOfFreedom) * Math.sqrt(ofLog));
    if (clusters < ClusterRatio.MINIMUM_CLUSTERS || !Double.isFinite(ratio() * reach)) {
      return null;
    }
    return new Interval(ratio() / reach, ratio() * reach, Interval.JACKKNIFE);
  }

  /** Returns {@code weight·this + (1 − weight)·other}, with degrees of freedom in between. */
  LogGrowth mix(LogGrowth other, double weight) {
    return new LogGrowth(
        weight * value + (1 - weight) * other.value,
        combine(other, weight),
        weight * degreesOfFreedom + (1 - weight) * other.degreesOfFreedom,
        Math.max(clusters, other.clusters));
  }

  private double[] combine(LogGrowth other, double weight) {
    requireSameEmployers(other);
    double[] combined = new double[influences.length];
    for (int u = 0; u < combined.length; u++) {
      combined[u] = weight * influences[u] + (1 - weight) * other.influences[u];
    }
    return combined;
  }

  private void requireSameEmployers(LogGrowth other) {
    if (other.influences.length != influences.length) {
      throw new IllegalArgumentException(
          "Growth of " + influences.length + " and of " + other.influences.length + " employers");
    }
  }
}
