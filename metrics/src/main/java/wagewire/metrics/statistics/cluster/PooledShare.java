package wagewire.metrics.statistics.cluster;

import org.jspecify.annotations.Nullable;
import wagewire.metrics.statistics.CriticalValue;
import wagewire.metrics.statistics.Estimate;
import wagewire.metrics.statistics.Interval;
import wagewire.metrics.statistics.Wilson;

/**
 * A share whose variance is predicted by one correlation for all shares of its kind.
 *
 * @param share in 0..1
 * @param employers that have postings
 * @param effectiveN of {@link GeneralisedVarianceFunction}
 * @param realisedVariance of the delete-one-employer jackknife; infinite if one employer has all
 * @param degreesOfFreedom Kish's effective number of employers, by their postings, less 1; at least
 *     1
 */
public record PooledShare(
    double share,
    int employers,
    double effectiveN,
    double realisedVariance,
    double degreesOfFreedom) {

  /** Returns the share; null without a posting. */
  public static @Nullable PooledShare of(ShareTotals totals, GeneralisedVarianceFunction function) {
    if (!(totals.sum() > 0)) {
      return null;
    }
    Jackknife jackknife = Jackknife.ofPart(totals.postings(), totals.counted());
    return new PooledShare(
        totals.share(),
        totals.employers(),
        function.effectiveN(totals.postings()),
        jackknife.variance(),
        jackknife.degreesOfFreedom());
  }

  /** Returns the predicted variance of the share. */
  public double variance() {
    return share * (1 - share) / effectiveN;
  }

  /**
   * Returns t times the predicted standard error, by which publishability is judged; half the width
   * of the interval where the share is 0 or 1.
   */
  public double predictedHalfWidth() {
    return variance() > 0
        ? criticalValue() * Math.sqrt(variance())
        : Wilson.interval(share, intervalN()).halfWidth();
  }

  /** Returns the share with Wilson's interval by the predicted variance. */
  public Estimate estimate() {
    return estimate(variance());
  }

  /**
   * Returns the share with Wilson's interval by the larger of the predicted and the realised
   * variance. This interval is printed; it does not decide whether it is.
   */
  public Estimate estimateByLargerVariance() {
    return estimate(Math.max(variance(), realisedVariance));
  }

  private Estimate estimate(double variance) {
    Interval interval =
        employers < ClusterRatio.MINIMUM_CLUSTERS
            ? null
            : Wilson.interval(share, intervalN(variance));
    return new Estimate(share, interval, bounded(independentN(variance)), employers);
  }

  /**
   * Returns the size at which an interval of the normal distribution is as wide as Student's with
   * the predicted error. Where the share is 0 or 1 it is at most Kish's effective number of
   * employers.
   */
  double intervalN() {
    return intervalN(variance());
  }

  private double intervalN(double variance) {
    double narrowing = CriticalValue.NORMAL / criticalValue();
    return bounded(independentN(variance) * narrowing * narrowing);
  }

  private double independentN(double variance) {
    return variance > 0 ? share * (1 - share) / variance : effectiveN;
  }

  private double bounded(double size) {
    return share > 0 && share < 1 ? size : Math.min(size, degreesOfFreedom + 1);
  }

  private double criticalValue() {
    return CriticalValue.student(degreesOfFreedom);
  }
}
