package wagewire.metrics.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The percentile bootstrap over employers (methodology §10): whole employers are drawn with
 * replacement, each with its postings in both periods. The same key gives the same bytes.
 */
public final class ClusterBootstrap {

  public static final int REPLICATES = 2000;

  /** Fewest employers of a bootstrap. */
  public static final int MINIMUM_CLUSTERS = 8;

  /** Share of replicates that must have a value. */
  private static final double DEFINED = 0.95;

  /** Computes several values of one resample, such as an index by week. */
  @FunctionalInterface
  public interface Statistic {

    /**
     * @param times how often each cluster was drawn; valid during the call only
     * @param values to be written in full, NaN where a value does not exist
     */
    void compute(int[] times, double[] values);
  }

  private ClusterBootstrap() {}

  /** Returns the interval of Σy/Σx by employer; null for fewer than 8 employers with x or y. */
  public static @Nullable Interval ratio(String key, double[] x, double[] y) {
    int[] present = IntStream.range(0, x.length).filter(u -> x[u] != 0 || y[u] != 0).toArray();
    double[] presentX = IntStream.of(present).mapToDouble(u -> x[u]).toArray();
    double[] presentY = IntStream.of(present).mapToDouble(u -> y[u]).toArray();
    return of(key, present.length, times -> resampledRatio(presentX, presentY, times));
  }

  /** Returns Σ times·y / Σ times·x. */
  static double resampledRatio(double[] x, double[] y, int[] times) {
    double sumX = 0;
    double sumY = 0;
    for (int u = 0; u < x.length; u++) {
      sumX += times[u] * x[u];
      sumY += times[u] * y[u];
    }
    return sumX > 0 ? sumY / sumX : Double.NaN;
  }

  /**
   * Returns the interval of any statistic.
   *
   * @param key names series and vintage
   * @param statistic of how often each cluster was drawn; NaN where it has no value
   * @return null for fewer than 8 clusters, or if more than one replicate in 20 has no value
   */
  public static @Nullable Interval of(String key, int clusters, ToDoubleFunction<int[]> statistic) {
    return ofAll(key, clusters, 1, (times, values) -> values[0] = statistic.applyAsDouble(times))
        .getFirst();
  }

  /**
   * Returns the intervals of several values computed together, in their order, null as in {@link
   * #of}.
   */
  public static List<@Nullable Interval> ofAll(
      String key, int clusters, int length, Statistic statistic) {
    List<@Nullable Interval> intervals = new ArrayList<>();
    if (clusters < MINIMUM_CLUSTERS) {
      for (int i = 0; i < length; i++) {
        intervals.add(null);
      }
      return intervals;
    }
    for (double[] replicates : replicates(key, clusters, length, statistic)) {
      intervals.add(interval(replicates));
    }
    return intervals;
  }

  /** Returns the replicates of each value. */
  static double[][] replicates(String key, int clusters, int length, Statistic statistic) {
    RandomDraws draws = new RandomDraws(key);
    int[] times = new int[clusters];
    double[] values = new double[length];
    double[][] replicates = new double[length][REPLICATES];
    for (int replicate = 0; replicate < REPLICATES; replicate++) {
      draws.resample(times);
      statistic.compute(times, values);
      for (int i = 0; i < length; i++) {
        replicates[i][replicate] = values[i];
      }
    }
    return replicates;
  }

  /** Returns the interval of the replicates; null if more than one in 20 has no value. */
  public static @Nullable Interval interval(double[] replicates) {
    double[] defined = Arrays.stream(replicates).filter(Double::isFinite).sorted().toArray();
    if (defined.length < DEFINED * replicates.length) {
      return null;
    }
    return new Interval(
        Percentile.ofSorted(defined, CriticalValue.TAIL),
        Percentile.ofSorted(defined, 1 - CriticalValue.TAIL),
        Interval.CLUSTER_BOOTSTRAP);
  }
}
