package wagewire.metrics.panel;

import org.jspecify.annotations.Nullable;
import wagewire.metrics.statistics.ClusterBootstrap;
import wagewire.metrics.statistics.Estimate;
import wagewire.metrics.statistics.HeadlineEstimate;
import wagewire.metrics.statistics.Interval;
import wagewire.metrics.statistics.cluster.ClusterRatio;

/**
 * Growth over pairs of weeks at units observed in both (methodology §6): the headline figure. It
 * covers the employers tracked then; those gone since count 0, new ones are excluded.
 */
public final class PanelGrowth {

  private final MatchedSums sums;
  private final StockOrFlow quantity;
  private final int weeks;
  private final @Nullable Estimate ratio;
  private final @Nullable Double medianBoardGrowth;

  private PanelGrowth(MatchedSums sums, StockOrFlow quantity, int weeks) {
    this.sums = sums;
    this.quantity = quantity;
    this.weeks = weeks;
    this.ratio = ClusterRatio.ofCounts(sums.then, sums.now);
    this.medianBoardGrowth = sums.medianBoardGrowth();
  }

  /**
   * Computes growth of the window that ends in {@code week} over its base window. Weeks before the
   * first are unobserved.
   */
  public static PanelGrowth of(Panel panel, StockOrFlow quantity, GrowthWindow window, int week) {
    return of(panel, quantity, window.now(week), window.then(week));
  }

  /**
   * @param nowWeeks the window now; each week is compared with the one at the same place in {@code
   *     thenWeeks}
   */
  public static PanelGrowth of(Panel panel, StockOrFlow quantity, int[] nowWeeks, int[] thenWeeks) {
    return new PanelGrowth(
        new MatchedSums(panel, quantity, nowWeeks, thenWeeks), quantity, nowWeeks.length);
  }

  /** Returns growth in percent, with the jackknife's interval; null from a base of 0. */
  public @Nullable Estimate percent() {
    return ratio == null ? null : ratio.ratioToPercent();
  }

  /** Returns {@link #percent} counter-checked by a cluster bootstrap, for headlines. */
  public @Nullable HeadlineEstimate headline(String key) {
    Estimate percent = percent();
    if (percent == null) {
      return null;
    }
    Interval linearised = ClusterRatio.linearised(sums.then, sums.now);
    return HeadlineEstimate.of(
        percent, linearised == null ? null : linearised.plus(-1).times(100), bootstrap(key));
  }

  /** Returns the bootstrap's interval in percent; null for fewer than 8 employers. */
  public @Nullable Interval bootstrap(String key) {
    Interval interval = ClusterBootstrap.ratio(key, sums.then, sums.now);
    return interval == null ? null : interval.plus(-1).times(100);
  }

  /** Returns matched postings then: the mean of the window for stocks, the sum for flows. */
  public double postingsThen() {
    return sums.allThenMatched;
  }

  /** Returns matched postings now, as {@link #postingsThen}. */
  public double postingsNow() {
    return sums.allNowMatched;
  }

  /** Returns the mean of the weekly counts then, over the matched pairs of weeks. */
  public double weeklyThen() {
    return weekly(postingsThen());
  }

  /** Returns the mean of the weekly counts now, as {@link #weeklyThen}. */
  public double weeklyNow() {
    return weekly(postingsNow());
  }

  private double weekly(double postings) {
    return quantity == StockOrFlow.STOCK ? postings : postings / weeks;
  }

  /** Returns the employers with a posting in a matched pair of weeks. */
  public int employers() {
    return sums.employers();
  }

  /** Returns the units with a posting in a matched pair of weeks. */
  public int panelUnits() {
    return sums.units;
  }

  /** Returns the share of matched postings in all postings now; NaN without any. */
  public double panelShare() {
    return sums.allNow > 0 ? postingsNow() / sums.allNow : Double.NaN;
  }

  /**
   * Returns the share of the postings now at boards observed on both sides that are at boards
   * chosen for what they showed, whose growth says little of the market's; 0 without postings.
   */
  public double selectedShare() {
    double both = postingsNow() + sums.selectedNow;
    return both > 0 ? sums.selectedNow / both : 0;
  }

  /** Returns the weeks of the base window in which any unit was observed. */
  public int baseWeeksObserved() {
    return sums.baseWeeksObserved;
  }

  /**
   * Returns median growth over matched units with at least 10 postings in the base window, in
   * percent; null without any.
   */
  public @Nullable Double medianBoardGrowth() {
    return medianBoardGrowth;
  }

  /**
   * Returns whether growth is significant (its interval excludes 0) and the boards' median has the
   * opposite sign.
   */
  public boolean boardsDisagree() {
    return ratio != null
        && medianBoardGrowth != null
        && isClaimed(ratio)
        && (ratio.value() - 1) * medianBoardGrowth < 0;
  }

  /**
   * Returns the largest share of one employer in the matched postings, then or now; 0 without
   * postings.
   */
  public double largestShare() {
    return sums.largestShare();
  }

  /**
   * Returns growth without the employer that contributes most; null if there is nothing to compare.
   */
  public @Nullable LeaveOneOut dropOne() {
    return LeaveOneOut.of(sums.then, sums.now);
  }

  /**
   * Returns whether growth is significant (its interval excludes 0) and depends on one employer:
   * without it growth changes its sign or halves.
   */
  public boolean hangsOnOneEmployer() {
    LeaveOneOut dropped = dropOne();
    return ratio != null
        && dropped != null
        && isClaimed(ratio)
        && (dropped.changesSign() || dropped.halves());
  }

  private static boolean isClaimed(Estimate ratio) {
    return ratio.interval() == null || !ratio.interval().contains(1);
  }
}
