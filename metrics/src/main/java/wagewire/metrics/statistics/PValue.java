package wagewire.metrics.statistics;

import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.random.RandomGenerator;
import org.apache.commons.math3.special.Erf;

/**
 * The two-sided p-value of "no change", taken from a published 95 % interval. The standard error is
 * the reach of the interval towards no change, or half its width if that is more, divided by the
 * quantile that the interval was made with: below 5 % only if the interval excludes no change.
 */
public final class PValue {

  private static final double ROUNDING = 1e-9;

  /** Factor by which employers of unequal size reduce the degrees of freedom. */
  private static final int SPREAD_OF_SIZES = 3;

  private PValue() {}

  /**
   * Returns the p-value of growth, on the log scale: Student's t with {@code clusters − 1} degrees
   * of freedom for a linearised interval, with a third of them (at least 1) for one by the
   * jackknife, else normal.
   *
   * @param percent above −100
   * @param interval of it, in percent
   * @param clusters employers behind it, at least 2
   */
  public static double ofGrowth(double percent, Interval interval, int clusters) {
    double value = Math.log1p(percent / 100);
    double reach =
        reach(value, Math.log1p(interval.low() / 100), Math.log1p(interval.high() / 100));
    if (!interval.method().equals(Interval.LINEARISED)
        && !interval.method().equals(Interval.JACKKNIFE)) {
      return normal(value, reach);
    }
    boolean spread = interval.method().equals(Interval.JACKKNIFE);
    int freedom = spread ? Math.max(1, (clusters - 1) / SPREAD_OF_SIZES) : clusters - 1;
    double t = CriticalValue.student(freedom) * Math.abs(value) / reach;
    return reach > ROUNDING ? student(t, freedom) : 1;
  }

  /**
   * Returns the p-value of a change with a normal or bootstrap interval, in the unit of its
   * interval.
   */
  public static double ofChange(double value, Interval interval) {
    return normal(value, reach(value, interval.low(), interval.high()));
  }

  /**
   * Returns the p-value of a change with its standard error, by Student's t; 1 without an error.
   *
   * @param error infinite if it is unknown
   */
  public static double ofChange(double value, double error, double degreesOfFreedom) {
    return error > ROUNDING ? student(Math.abs(value) / error, degreesOfFreedom) : 1;
  }

  private static double reach(double value, double low, double high) {
    double towardsNone = value > 0 ? value - low : high - value;
    return Math.max(towardsNone, (high - low) / 2);
  }

  /** Returns 1 for an interval without width, which says nothing about chance. */
  private static double normal(double value, double reach) {
    double z = CriticalValue.NORMAL * Math.abs(value) / reach;
    return reach > ROUNDING ? Erf.erfc(z / Math.sqrt(2)) : 1;
  }

  private static double student(double t, double freedom) {
    RandomGenerator noRandomNumbers = null;
    return 2 * new TDistribution(noRandomNumbers, freedom).cumulativeProbability(-t);
  }
}
