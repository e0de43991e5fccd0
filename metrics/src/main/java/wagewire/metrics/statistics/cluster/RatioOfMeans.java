package wagewire.metrics.statistics.cluster;

import org.jspecify.annotations.Nullable;
import wagewire.metrics.statistics.Estimate;
import wagewire.metrics.statistics.Interval;

/**
 * Mean pay of one group of postings over that of another, such as those that name a tool over the
 * rest, among postings of the same kinds.
 */
public final class RatioOfMeans {

  private RatioOfMeans() {}

  /**
   * {@code R = A/B} with {@code A = Σ w·ā}, {@code B = Σ w·b̄} over kinds that have na rows of the
   * group above the line and nb of the other, {@code w = na·nb/(na+nb)}: both groups get the same
   * mix of kinds. Linearised on the log scale, with {@code d = ā/A − b̄/B},
   *
   * <pre>
   * a row above has   w/na·(a − ā)/A + (nb/(na+nb))²·d
   * a row below has  −w/nb·(b − b̄)/B + (na/(na+nb))²·d
   * </pre>
   *
   * whose sums z by employer give {@code Var ln R = n/(n−1) · Σ z²}, n being the employers of the
   * group that has fewer. The design effect compares with independent rows.
   *
   * @param value of each row, above 0
   * @param first whether the row belongs to the group above the line
   * @param kind of each row, numbered from 0; kinds without rows of both groups are left out
   * @return null if no kind is left
   */
  public static @Nullable Estimate within(
      Clusters employers, double[] value, boolean[] first, int[] kind) {
    Kinds kinds = new Kinds(value, first, kind);
    double above = kinds.weighted(0);
    double below = kinds.weighted(1);
    if (!(above > 0) || !(below > 0)) {
      return null;
    }
    double[] influence = new double[value.length];
    boolean[][] seen = new boolean[2][employers.count()];
    int rows = 0;
    for (int row = 0; row < value.length; row++) {
      if (kinds.weight(kind[row]) > 0) {
        influence[row] = kinds.influence(value[row], first[row], kind[row], above, below);
        seen[first[row] ? 0 : 1][employers.of(row)] = true;
        rows++;
      }
    }
    int clusters = Math.min(count(seen[0]), count(seen[1]));
    double variance = clusters / (clusters - 1.0) * squares(employers.totals(influence));
    double effect = variance / (rows / (rows - 1.0) * squares(influence));
    double effectiveN =
        Double.isFinite(effect) ? rows / Math.max(1, effect) : Math.min(rows, clusters);
    double ratio = above / below;
    Interval interval =
        clusters < ClusterRatio.MINIMUM_CLUSTERS
            ? null
            : ClusterRatio.logInterval(ratio, Math.sqrt(variance), clusters);
    return new Estimate(ratio, interval, effectiveN, clusters);
  }

  private static int count(boolean[] seen) {
    int count = 0;
    for (boolean one : seen) {
      count += one ? 1 : 0;
    }
    return count;
  }

  private static double squares(double[] values) {
    double squares = 0;
    for (double one : values) {
      squares += one * one;
    }
    return squares;
  }

  /** Rows and sums of each kind, of the group above the line (0) and of the other (1). */
  private static final class Kinds {

    private final double[][] rows;
    private final double[][] sums;

    private Kinds(double[] value, boolean[] first, int[] kind) {
      int kinds = 0;
      for (int one : kind) {
        kinds = Math.max(kinds, one + 1);
      }
      rows = new double[2][kinds];
      sums = new double[2][kinds];
      for (int row = 0; row < value.length; row++) {
        int group = first[row] ? 0 : 1;
        rows[group][kind[row]]++;
        sums[group][kind[row]] += value[row];
      }
    }

    private double weight(int kind) {
      double both = rows[0][kind] + rows[1][kind];
      return both > 0 ? rows[0][kind] * rows[1][kind] / both : 0;
    }

    private double mean(int group, int kind) {
      return sums[group][kind] / rows[group][kind];
    }

    private double weighted(int group) {
      double sum = 0;
      for (int kind = 0; kind < rows[group].length; kind++) {
        double weight = weight(kind);
        sum += weight > 0 ? weight * mean(group, kind) : 0;
      }
      return sum;
    }

    private double influence(double value, boolean first, int kind, double above, double below) {
      int group = first ? 0 : 1;
      double deviation = (value - mean(group, kind)) / (first ? above : -below);
      double apart = mean(0, kind) / above - mean(1, kind) / below;
      double others = rows[1 - group][kind] / (rows[0][kind] + rows[1][kind]);
      return weight(kind) / rows[group][kind] * deviation + others * others * apart;
    }
  }
}
