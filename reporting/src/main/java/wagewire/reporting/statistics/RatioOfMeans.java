package wagewire.reporting.statistics;

import org.jspecify.annotations.Nullable;

/**
 * Mean pay of one group of postings over that of another, such as those that name a tool over the
 * rest.
 */
public final class RatioOfMeans {

  private RatioOfMeans() {}

  /**
   * Linearised on the log scale: {@code z = (a − Ā·nA)/A − (b − B̄·nB)/B} by employer, {@code Var
   * ln R = n/(n−1) · Σ z²}. The design effect compares with independent rows.
   *
   * @param value of each row, above 0
   * @param first whether the row belongs to the group above the line
   * @return null if a group is empty
   */
  public static @Nullable Estimate of(Clusters employers, double[] value, boolean[] first) {
    double[] influence = influences(value, first);
    if (influence.length == 0) {
      return null;
    }
    double ratio = mean(value, first, true) / mean(value, first, false);
    int clusters = employers.count();
    double variance = variance(employers.totals(influence));
    double effect = variance / variance(influence);
    int rows = value.length;
    double effectiveN =
        Double.isFinite(effect) ? rows / Math.max(1, effect) : Math.min(rows, clusters);
    Interval interval =
        clusters < ClusterRatio.MINIMUM_CLUSTERS
            ? null
            : ClusterRatio.logInterval(ratio, Math.sqrt(variance), clusters);
    return new Estimate(ratio, interval, effectiveN, rows / effectiveN, clusters);
  }

  /** Of each row on ln R; empty if a group is empty. */
  private static double[] influences(double[] value, boolean[] first) {
    double[] sums = new double[2];
    int[] counts = new int[2];
    for (int row = 0; row < value.length; row++) {
      int group = first[row] ? 0 : 1;
      sums[group] += value[row];
      counts[group]++;
    }
    if (counts[0] == 0 || counts[1] == 0) {
      return new double[0];
    }
    double[] influence = new double[value.length];
    for (int row = 0; row < value.length; row++) {
      int group = first[row] ? 0 : 1;
      double deviation = value[row] / sums[group] - 1.0 / counts[group];
      influence[row] = first[row] ? deviation : -deviation;
    }
    return influence;
  }

  private static double mean(double[] value, boolean[] first, boolean group) {
    double sum = 0;
    int count = 0;
    for (int row = 0; row < value.length; row++) {
      if (first[row] == group) {
        sum += value[row];
        count++;
      }
    }
    return sum / count;
  }

  private static double variance(double[] influence) {
    double squares = 0;
    for (double one : influence) {
      squares += one * one;
    }
    return influence.length / (influence.length - 1.0) * squares;
  }
}
