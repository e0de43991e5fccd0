package wagewire.metrics.statistics;

import org.apache.commons.math3.distribution.BinomialDistribution;
import org.apache.commons.math3.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** Exact intervals of percentiles of independent rows, by binomial ranks (methodology §10). */
public final class OrderStatistic {

  /**
   * @param low the rank, from 1, of the lower end among the ascending values
   * @param high the rank of the upper end
   * @param coverage the probability that the percentile lies between, at least 0.95
   */
  public record Ranks(int low, int high, double coverage) {}

  private OrderStatistic() {}

  /**
   * The largest r with {@code P(B <= r−1) <= α/2} and the smallest s with {@code P(B >= s) <= α/2},
   * B binomial.
   *
   * @param n values
   * @param p in 0..1, both ends excluded
   * @return null if n values have no two-sided interval
   */
  public static @Nullable Ranks ranks(int n, double p) {
    if (!exists(n, p)) {
      return null;
    }
    RandomGenerator noRandomNumbers = null;
    BinomialDistribution below = new BinomialDistribution(noRandomNumbers, n, p);
    int low = 1;
    while (below.cumulativeProbability(low) <= CriticalValue.TAIL) {
      low++;
    }
    int high = n;
    while (1 - below.cumulativeProbability(high - 2) <= CriticalValue.TAIL) {
      high--;
    }
    double coverage = below.cumulativeProbability(high - 1) - below.cumulativeProbability(low - 1);
    return new Ranks(low, high, coverage);
  }

  /**
   * Whether the smallest and the largest of n values enclose the percentile often enough: medians
   * from 6 on.
   */
  public static boolean exists(int n, double p) {
    return Math.pow(1 - p, n) <= CriticalValue.TAIL && Math.pow(p, n) <= CriticalValue.TAIL;
  }

  /** The interval of a percentile; null if there are too few values. */
  public static @Nullable Interval interval(double[] sorted, double p) {
    Ranks ranks = ranks(sorted.length, p);
    return ranks == null
        ? null
        : new Interval(sorted[ranks.low() - 1], sorted[ranks.high() - 1], Interval.ORDER_STATISTIC);
  }
}
