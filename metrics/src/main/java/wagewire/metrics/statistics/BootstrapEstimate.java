package wagewire.metrics.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import wagewire.metrics.statistics.ClusterBootstrap.Statistic;

/**
 * A change with the interval of a cluster bootstrap over its employers.
 *
 * @param value computed from all employers, each once
 * @param interval of the cluster bootstrap; null as in {@link ClusterBootstrap#ofAll}
 * @param hangsOnOneEmployer true when it is significant (its interval excludes 0) and without some
 *     employer changes its sign or more than halves (methodology §11)
 */
public record BootstrapEstimate(
    double value, @Nullable Interval interval, boolean hangsOnOneEmployer)
    implements IntervalEstimate {

  /**
   * @param key series and vintage
   * @param employers numbers of the employers to draw, ascending
   * @param length how many values the statistic has
   * @param statistic takes how often each employer is drawn, by its number
   */
  static List<BootstrapEstimate> of(String key, int[] employers, int length, Statistic statistic) {
    int[] times = new int[employers[employers.length - 1] + 1];
    Arrays.fill(times, 1);
    double[] values = new double[length];
    statistic.compute(times, values);
    Statistic ofDrawn =
        (drawn, drawnValues) -> {
          for (int i = 0; i < drawn.length; i++) {
            times[employers[i]] = drawn[i];
          }
          statistic.compute(times, drawnValues);
        };
    List<@Nullable Interval> intervals =
        ClusterBootstrap.ofAll(key, employers.length, length, ofDrawn);
    boolean[] hangs = hangs(values, intervals, employers.length, ofDrawn);
    List<BootstrapEstimate> resampled = new ArrayList<>();
    for (int i = 0; i < length; i++) {
      resampled.add(new BootstrapEstimate(values[i], intervals.get(i), hangs[i]));
    }
    return resampled;
  }

  private static boolean[] hangs(
      double[] values, List<@Nullable Interval> intervals, int employers, Statistic ofDrawn) {
    boolean[] claimed = new boolean[values.length];
    boolean anyClaimed = false;
    for (int i = 0; i < values.length; i++) {
      Interval interval = intervals.get(i);
      claimed[i] = interval != null && !interval.contains(0);
      anyClaimed |= claimed[i];
    }
    boolean[] hangs = new boolean[values.length];
    if (!anyClaimed) {
      return hangs;
    }
    int[] drawn = new int[employers];
    double[] rest = new double[values.length];
    for (int without = 0; without < employers; without++) {
      Arrays.fill(drawn, 1);
      drawn[without] = 0;
      ofDrawn.compute(drawn, rest);
      for (int i = 0; i < values.length; i++) {
        hangs[i] |= claimed[i] && rest[i] * Math.signum(values[i]) < Math.abs(values[i]) / 2;
      }
    }
    return hangs;
  }
}
