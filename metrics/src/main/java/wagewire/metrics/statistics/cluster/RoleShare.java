package wagewire.metrics.statistics.cluster;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;
import wagewire.metrics.statistics.Estimate;
import wagewire.metrics.statistics.Interval;
import wagewire.metrics.statistics.Wilson;

/**
 * The share of a role in all postings of the same boards. Where more of an employer's postings come
 * into view, those of the role and all postings grow alike and their ratio stays, so that it is a
 * measure for feeds and for boards that are young.
 */
public final class RoleShare {

  private RoleShare() {}

  /**
   * Returns the ratio of the role's postings to all postings, with the jackknife over employers and
   * Wilson's interval of {@link ClusterShare}. Employers without the role take part.
   *
   * @param totals all postings of an employer's boards, and those of the role
   * @return null without a posting
   */
  public static @Nullable Estimate of(ShareTotals totals) {
    return ClusterShare.of(totals.postings(), totals.counted());
  }

  /** Returns the change in points, as {@link PairedShareChange#of} does. */
  public static @Nullable Estimate change(
      ShareTotals then, ShareTotals now, GeneralisedVarianceFunction function) {
    return PairedShareChange.of(then, now, function);
  }

  /**
   * Returns the growth of the share in percent, {@code 100·(p₁/p₀ − 1)}, with {@code p₁/p₀·exp(±
   * t[f]·√V)} where V is the paired jackknife's variance of {@code ln(p₁/p₀)}. If nothing varies,
   * the interval follows from those of the two shares, as Newcombe's of their difference does (Zou
   * and Donner 2008).
   *
   * @return null if the role had no posting; without an interval if it has none now, or for fewer
   *     than 3 employers on a side
   */
  public static @Nullable Estimate growth(
      ShareTotals then, ShareTotals now, GeneralisedVarianceFunction function) {
    if (!(then.share() > 0) || !(now.sum() > 0)) {
      return null;
    }
    int employers = Math.min(then.employers(), now.employers());
    double ratio = now.share() / then.share();
    double size = Math.min(PairedShareChange.effectiveN(then), PairedShareChange.effectiveN(now));
    Interval interval =
        ratio > 0 && employers >= ClusterRatio.MINIMUM_CLUSTERS
            ? interval(ratio, then, now, function)
            : null;
    return new Estimate(ratio, interval, size, employers).ratioToPercent();
  }

  private static @Nullable Interval interval(
      double ratio, ShareTotals then, ShareTotals now, GeneralisedVarianceFunction function) {
    double error = PairedShareChange.standardError(then, now, then.share(), now.share());
    if (error > PairedShareChange.ROUNDING) {
      double reach = PairedShareChange.criticalValue(then, now) * error;
      return ClusterRatio.interval(ratio, reach, Interval.JACKKNIFE);
    }
    Interval before = wilson(then, function);
    Interval after = wilson(now, function);
    double fall = Math.hypot(log(now, after.low()), log(then, before.high()));
    double rise = Math.hypot(log(now, after.high()), log(then, before.low()));
    return new Interval(ratio * Math.exp(-fall), ratio * Math.exp(rise), Interval.NEWCOMBE);
  }

  private static double log(ShareTotals side, double end) {
    return Math.log(end / side.share());
  }

  private static Interval wilson(ShareTotals side, GeneralisedVarianceFunction function) {
    PooledShare pooled = requireNonNull(PooledShare.of(side, function, EmployerWeights.POSTINGS));
    return Wilson.interval(side.share(), pooled.intervalN());
  }
}
