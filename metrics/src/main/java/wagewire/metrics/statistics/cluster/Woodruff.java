package wagewire.metrics.statistics.cluster;

import java.util.Arrays;
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
   * @param values one a row
   * @param p in 0..1, both ends excluded
   * @return null if there is no value; no interval for fewer than 3 employers, or too few values
   *     for two ends
   */
  public static @Nullable Estimate of(Clusters employers, double[] values, double p) {
    if (values.length == 0) {
      return null;
    }
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    double percentile = Percentile.ofSorted(sorted, p);
    double[] atOrBelow = new double[values.length];
    for (int row = 0; row < values.length; row++) {
      atOrBelow[row] = values[row] <= percentile ? 1 : 0;
    }
    return of(employers, sorted, p, percentile, employers.totals(atOrBelow));
  }

  /** Computes {@link #of(Clusters, double[], double)} for rows sorted by value. */
  public static @Nullable Estimate ofSorted(Clusters employers, double[] sorted, double p) {
    if (sorted.length == 0) {
      return null;
    }
    double percentile = Percentile.ofSorted(sorted, p);
    int atOrBelow = (int) Math.floor(p * (sorted.length - 1)) + 1;
    while (atOrBelow < sorted.length && sorted[atOrBelow] <= percentile) {
      atOrBelow++;
    }
    return of(employers, sorted, p, percentile, employers.sizes(atOrBelow));
  }

  /**
   * @param atOrBelow rows at or below the percentile, by employer
   */
  private static Estimate of(
      Clusters employers, double[] sorted, double p, double percentile, double[] atOrBelow) {
    LinearisedRatio linearised = LinearisedRatio.of(employers.sizes(), atOrBelow);
    double effectiveN = ClusterShare.effectiveN(linearised);
    double intervalN =
        ClusterShare.intervalN(linearised, Jackknife.ofPart(employers.sizes(), atOrBelow));
    boolean enough = employers.count() >= ClusterRatio.MINIMUM_CLUSTERS;
    return new Estimate(
        percentile,
        enough ? interval(sorted, p, intervalN) : null,
        effectiveN,
        sorted.length / effectiveN,
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
