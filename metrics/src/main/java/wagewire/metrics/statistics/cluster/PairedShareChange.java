package wagewire.metrics.statistics.cluster;

import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import wagewire.metrics.statistics.CriticalValue;
import wagewire.metrics.statistics.Estimate;
import wagewire.metrics.statistics.Interval;

/**
 * The change of a share between two periods over the same employers. An employer that keeps its
 * habits moves both shares but hardly their difference, which an interval of two independent
 * samples ignores. Leaving out one of n employers at a time gives, with e an employer's influence
 * on the share now less that on the share then,
 *
 * <pre>
 * V = (n−1)/n · Σ e²       change ± t[f]·√V       f = 1/Σh² − 1, at least 1
 * </pre>
 *
 * where h is the mean of an employer's shares in the postings then and now. Employers of one side
 * only take part with 0 on the other.
 */
public final class PairedShareChange {

  /** Standard errors below this are rounding. */
  private static final double ROUNDING = 1e-12;

  private PairedShareChange() {}

  /**
   * Returns the change in points. If no employer's influence changes, such as where the share is 0
   * or 1 on both sides, the interval is Newcombe's with the effective sizes of {@link PooledShare},
   * as one without width would say that nothing is uncertain.
   *
   * @param then by employer
   * @param now of the same employers in the same order
   * @param function predicts the variance of both shares
   * @return null if one side has no posting; without an interval for fewer than 3 employers on a
   *     side. Effective size and employers are the smaller of both sides'
   */
  public static @Nullable Estimate of(
      ShareTotals then, ShareTotals now, GeneralisedVarianceFunction function) {
    PooledShare pooledThen = PooledShare.of(then, function);
    PooledShare pooledNow = PooledShare.of(now, function);
    if (pooledThen == null || pooledNow == null) {
      return null;
    }
    int employers = Math.min(then.employers(), now.employers());
    Interval interval =
        employers < ClusterRatio.MINIMUM_CLUSTERS
            ? null
            : interval(then, now, pooledThen.intervalN(), pooledNow.intervalN()).times(100);
    return new Estimate(
        100 * (now.share() - then.share()),
        interval,
        Math.min(effectiveN(then), effectiveN(now)),
        employers);
  }

  private static Interval interval(ShareTotals then, ShareTotals now, double thenN, double nowN) {
    double error = standardError(then, now);
    if (!(error > ROUNDING)) {
      return ShareChange.newcombe(then.share(), thenN, now.share(), nowN);
    }
    return student(now.share() - then.share(), criticalValue(then, now) * error);
  }

  /** Returns the interval, whose ends are no further than a share can change. */
  private static Interval student(double change, double reach) {
    return new Interval(
        Math.clamp(change - reach, -1, change),
        Math.clamp(change + reach, change, 1),
        Interval.JACKKNIFE);
  }

  /**
   * Returns the standard error of the change in 0..1.
   *
   * @throws IllegalArgumentException if the sides have other numbers of employers
   */
  static double standardError(ShareTotals then, ShareTotals now) {
    double[] influencesThen = then.influences();
    double[] influencesNow = now.influences();
    if (influencesThen.length != influencesNow.length) {
      throw new IllegalArgumentException(
          influencesThen.length + " employers then, " + influencesNow.length + " now");
    }
    double squares = 0;
    int employers = 0;
    for (int u = 0; u < influencesNow.length; u++) {
      double influence = influencesNow[u] - influencesThen[u];
      squares += influence * influence;
      employers += then.postings()[u] > 0 || now.postings()[u] > 0 ? 1 : 0;
    }
    return Math.sqrt((employers - 1.0) / employers * squares);
  }

  /** Returns the quantile of Student's t that the interval multiplies the error by. */
  static double criticalValue(ShareTotals then, ShareTotals now) {
    double squares =
        IntStream.range(0, now.postings().length)
            .mapToDouble(u -> then.postings()[u] / then.sum() + now.postings()[u] / now.sum())
            .map(both -> both * both / 4)
            .sum();
    return CriticalValue.student(Math.max(1, 1 / squares - 1));
  }

  static double effectiveN(ShareTotals side) {
    return ClusterShare.effectiveN(LinearisedRatio.of(side.postings(), side.counted()));
  }
}
