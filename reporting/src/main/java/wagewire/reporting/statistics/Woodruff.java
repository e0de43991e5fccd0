package wagewire.reporting.statistics;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Percentiles of clustered rows with Woodruff's interval (methodology §10). */
public final class Woodruff {

  private Woodruff() {}

  /**
   * A percentile; the effective size is that of the share "at or below the percentile", clustered
   * by employer.
   *
   * @param values one a row
   * @param p in 0..1, both ends excluded
   * @return null if there is no value; no interval for fewer than 3 employers, or too few values
   *     for two ends
   */
  public static @Nullable Estimate of(Clusters employers, double[] values, double p) {
    int n = values.length;
    if (n == 0) {
      return null;
    }
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    double percentile = Percentile.ofSorted(sorted, p);
    double effectiveN = effectiveN(employers, values, percentile);
    boolean enough = employers.count() >= ClusterRatio.MINIMUM_CLUSTERS;
    return new Estimate(
        percentile,
        enough ? interval(sorted, p, effectiveN) : null,
        effectiveN,
        n / effectiveN,
        employers.count());
  }

  private static double effectiveN(Clusters employers, double[] values, double percentile) {
    double[] one = new double[values.length];
    double[] atOrBelow = new double[values.length];
    for (int row = 0; row < values.length; row++) {
      one[row] = 1;
      atOrBelow[row] = values[row] <= percentile ? 1 : 0;
    }
    return ClusterShare.effectiveN(
        Linearised.of(employers.totals(one), employers.totals(atOrBelow)));
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
    if (low < 1 || high > n || !OrderStatistic.exists(n, p)) {
      return null;
    }
    return new Interval(sorted[low - 1], sorted[high - 1], Interval.WOODRUFF);
  }
}
