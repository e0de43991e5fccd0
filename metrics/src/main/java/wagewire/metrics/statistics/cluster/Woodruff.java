package wagewire.metrics.statistics.cluster;

import org.jspecify.annotations.Nullable;
import wagewire.metrics.statistics.CriticalValue;
import wagewire.metrics.statistics.Estimate;
import wagewire.metrics.statistics.Interval;
import wagewire.metrics.statistics.Percentile;

/** Percentiles of clustered rows with Woodruff's interval (methodology §10). */
public final class Woodruff {

  private Woodruff() {}

  /**
   * Returns a percentile; effective sizes are those of the share "at or below the percentile",
   * clustered by employer.
   *
   * @param sorted one value a row, ascending
   * @param p in 0..1, both ends excluded
   * @return null if there is no value; no interval for fewer than 3 employers, or too few values
   *     for two ends
   */
  public static @Nullable Estimate of(Clusters employers, double[] sorted, double p) {
    if (sorted.length == 0) {
      return null;
    }
    double percentile = Percentile.ofSorted(sorted, p);
    int atOrBelow = (int) Math.floor(p * (sorted.length - 1)) + 1;
    while (atOrBelow < sorted.length && sorted[atOrBelow] <= percentile) {
      atOrBelow++;
    }
    double[] sizes = employers.sizes();
    double[] atOrBelowByEmployer = employers.sizes(atOrBelow);
    LinearisedRatio linearised = LinearisedRatio.of(sizes, atOrBelowByEmployer);
    double intervalN =
        ClusterShare.intervalN(linearised, Jackknife.ofPart(sizes, atOrBelowByEmployer));
    boolean enough = employers.count() >= ClusterRatio.MINIMUM_CLUSTERS;
    return new Estimate(
        percentile,
        enough ? interval(sorted, p, intervalN) : null,
        ClusterShare.effectiveN(linearised),
        employers.count());
  }

  /**
   * {@code p ± 1.959964·√(p(1−p)/n_eff)} turned into values at rank {@code ceil(n·bound)}.
   *
   * @return null if a bound lies outside the values
   */
  public static @Nullable Interval interval(double[] sorted, double p, double effectiveN) {
    int n = sorted.length;
    double reach = CriticalValue.NORMAL * Math.sqrt(p * (1 - p) / effectiveN);
    int low = (int) Math.ceil(n * (p - reach));
    int high = (int) Math.ceil(n * (p + reach));
    if (low < 1 || high > n || !hasInterval(n, p)) {
      return null;
    }
    return new Interval(sorted[low - 1], sorted[high - 1], Interval.WOODRUFF);
  }

  /** Returns whether n values enclose the percentile with 95 % confidence: medians from 6 on. */
  private static boolean hasInterval(int n, double p) {
    return Math.pow(1 - p, n) <= CriticalValue.TAIL && Math.pow(p, n) <= CriticalValue.TAIL;
  }
}
