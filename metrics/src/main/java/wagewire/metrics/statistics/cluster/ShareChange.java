package wagewire.metrics.statistics.cluster;

import org.jspecify.annotations.Nullable;
import wagewire.metrics.statistics.Estimate;
import wagewire.metrics.statistics.Interval;
import wagewire.metrics.statistics.Wilson;

/**
 * The change of a share in percentage points, by Newcombe's hybrid of two Wilson intervals
 * (methodology §9).
 */
public final class ShareChange {

  private ShareChange() {}

  /**
   * @param then a share in 0..1
   * @param now the same share later
   * @return {@code 100·(now − then)}; effective size and employers are the smaller of the two
   *     sides'
   */
  public static Estimate of(Estimate then, Estimate now) {
    double points = 100 * (now.value() - then.value());
    return new Estimate(
        points,
        interval(then, now),
        Math.min(then.effectiveN(), now.effectiveN()),
        Math.min(then.clusters(), now.clusters()));
  }

  private static @Nullable Interval interval(Estimate then, Estimate now) {
    if (then.interval() == null || now.interval() == null) {
      return null;
    }
    return newcombe(then.value(), then.effectiveN(), now.value(), now.effectiveN()).times(100);
  }

  /** Returns the interval of {@code now − then}, shares in 0..1. */
  public static Interval newcombe(double then, double thenN, double now, double nowN) {
    Interval wilsonThen = Wilson.interval(then, thenN);
    Interval wilsonNow = Wilson.interval(now, nowN);
    double change = now - then;
    return new Interval(
        change - Math.hypot(now - wilsonNow.low(), wilsonThen.high() - then),
        change + Math.hypot(wilsonNow.high() - now, then - wilsonThen.low()),
        Interval.NEWCOMBE);
  }
}
