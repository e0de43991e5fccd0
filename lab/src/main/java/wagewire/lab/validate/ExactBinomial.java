package wagewire.lab.validate;

import org.apache.commons.math3.distribution.BetaDistribution;
import wagewire.metrics.statistics.Interval;

/** The exact interval of a share of independent trials (Clopper and Pearson 1934). */
final class ExactBinomial {

  /** Probability outside the interval at each end. */
  private static final double TAIL = 0.025;

  private ExactBinomial() {}

  /**
   * Percentiles of beta distributions: {@code B(0.025; k, n−k+1)} to {@code B(0.975; k+1, n−k)}.
   *
   * @param successes 0 to {@code trials}
   * @param trials at least 1
   * @return in 0..1
   */
  static Interval interval(int successes, int trials) {
    if (trials < 1 || successes < 0 || successes > trials) {
      throw new IllegalArgumentException(successes + " of " + trials);
    }
    int failures = trials - successes;
    double low = successes == 0 ? 0 : percentile(TAIL, successes, failures + 1.0);
    double high = failures == 0 ? 1 : percentile(1 - TAIL, successes + 1.0, failures);
    return new Interval(low, high, "exact_binomial");
  }

  private static double percentile(double share, double alpha, double beta) {
    return new BetaDistribution(alpha, beta).inverseCumulativeProbability(share);
  }
}
