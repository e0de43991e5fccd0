package wagewire.metrics.statistics.cluster;

import org.jspecify.annotations.Nullable;
import wagewire.metrics.statistics.Estimate;
import wagewire.metrics.statistics.Interval;
import wagewire.metrics.statistics.Totals;

/**
 * A share then and now, by employer: its change and the measures of its quality (methodology §9,
 * §11). The totals of all four arrays are of the same employers in the same order; 0 where an
 * employer has none.
 */
public final class ShareComparison {

  private final double[] describedThen;
  private final double[] mentionsThen;
  private final double[] describedNow;
  private final double[] mentionsNow;

  /** Takes over the arrays without copying them. */
  public ShareComparison(
      double[] describedThen, double[] mentionsThen, double[] describedNow, double[] mentionsNow) {
    this.describedThen = describedThen;
    this.mentionsThen = mentionsThen;
    this.describedNow = describedNow;
    this.mentionsNow = mentionsNow;
  }

  /**
   * Returns the change in points over the same employers; null if nothing is described on one side.
   *
   * @param function predicts the variances of both shares where nothing varies
   */
  public @Nullable Estimate change(GeneralisedVarianceFunction function) {
    return PairedShareChange.of(
        ShareTotals.of(describedThen, mentionsThen),
        ShareTotals.of(describedNow, mentionsNow),
        function);
  }

  /**
   * Returns the share of postings now at employers that had some then; NaN without any. Where it is
   * low, the change may come from other employers being observed.
   */
  public double panelShare() {
    double matched = 0;
    double all = 0;
    for (int employer = 0; employer < describedNow.length; employer++) {
      all += describedNow[employer];
      matched += describedThen[employer] > 0 ? describedNow[employer] : 0;
    }
    return all > 0 ? matched / all : Double.NaN;
  }

  /** Returns the largest share of one employer in the described postings, then or now. */
  public double largestShare() {
    return Math.max(Totals.largestShare(describedThen), Totals.largestShare(describedNow));
  }

  /**
   * Returns whether the change is significant (its interval excludes 0) and depends on one
   * employer: without it the change reverses or halves.
   */
  public boolean hangsOnOneEmployer(Estimate change) {
    Interval interval = change.interval();
    if (change.value() == 0 || interval == null || interval.contains(0)) {
      return false;
    }
    double direction = Math.signum(change.value());
    double half = Math.abs(change.value()) / 2;
    double allThen = Totals.sum(describedThen);
    double allNow = Totals.sum(describedNow);
    double namedThen = Totals.sum(mentionsThen);
    double namedNow = Totals.sum(mentionsNow);
    for (int employer = 0; employer < describedNow.length; employer++) {
      double then = (namedThen - mentionsThen[employer]) / (allThen - describedThen[employer]);
      double now = (namedNow - mentionsNow[employer]) / (allNow - describedNow[employer]);
      if (100 * direction * (now - then) < half) {
        return true;
      }
    }
    return false;
  }
}
