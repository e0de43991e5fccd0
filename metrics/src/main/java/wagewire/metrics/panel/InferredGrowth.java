package wagewire.metrics.panel;

import org.jspecify.annotations.Nullable;
import wagewire.metrics.statistics.growth.ChainedLogRatio;
import wagewire.metrics.statistics.growth.CombinedGrowth;
import wagewire.metrics.statistics.growth.GrowthWeights;
import wagewire.metrics.statistics.growth.LogGrowth;
import wagewire.metrics.statistics.growth.LogRatio;

/**
 * Growth inferred for employers like those of a panel (methodology §6). Over thirteen weeks on the
 * same thirteen a year before, the direct comparison is combined with the chain of the quarters in
 * between, through which employers take part that were not tracked a year ago.
 */
public final class InferredGrowth {

  private final MatchedSums direct;
  private final double[][] then;
  private final double[][] now;

  private InferredGrowth(MatchedSums direct, double[][] then, double[][] now) {
    this.direct = direct;
    this.then = then;
    this.now = now;
  }

  /** Matches the window that ends in a week with its base window, and all windows in between. */
  public static InferredGrowth of(Panel panel, StockOrFlow quantity, Horizon horizon, int week) {
    MatchedSums direct = new MatchedSums(panel, quantity, horizon.now(week), horizon.then(week));
    int links = horizon == Horizon.QUARTER_YEAR ? horizon.lag() / horizon.length() : 0;
    double[][] then = new double[links][];
    double[][] now = new double[then.length][];
    for (int link = 0; link < then.length; link++) {
      int end = week - horizon.lag() + (link + 1) * horizon.length();
      MatchedSums matched =
          new MatchedSums(panel, quantity, horizon.now(end), horizon.now(end - horizon.length()));
      then[link] = matched.then;
      now[link] = matched.now;
    }
    return new InferredGrowth(direct, then, now);
  }

  /** Returns growth in which each employer counts by its postings; null from or to none. */
  public @Nullable LogGrowth byPostings() {
    return combined(LogRatio.of(direct.then, direct.now), ChainedLogRatio.ofLinks(then, now));
  }

  /**
   * Returns growth of the typical employer: large ones count for less than their postings, as their
   * own growth says little more than that of others.
   *
   * @param variance between employers' growths, by {@link #varianceBetween}
   */
  public @Nullable LogGrowth typical(double variance) {
    double[] weights = GrowthWeights.of(sizes(), variance);
    double[][] weightedThen = new double[then.length][];
    double[][] weightedNow = new double[now.length][];
    for (int link = 0; link < then.length; link++) {
      weightedThen[link] = LogRatio.times(then[link], weights);
      weightedNow[link] = LogRatio.times(now[link], weights);
    }
    return combined(
        LogRatio.of(direct.then, direct.now, weights),
        ChainedLogRatio.ofLinks(weightedThen, weightedNow));
  }

  /** Returns the postings now of the employers that take part, of each where it has most. */
  public double postingsNow() {
    double sum = 0;
    for (int employer = 0; employer < direct.now.length; employer++) {
      double chained = now.length == 0 ? 0 : now[now.length - 1][employer];
      sum += Math.max(direct.now[employer], chained);
    }
    return sum;
  }

  /** Returns the variance of employers' growths beyond that of Poisson counts. */
  public double varianceBetween() {
    return GrowthWeights.varianceBetween(direct.then, direct.now);
  }

  /** Returns mean postings of each employer over the sides that it is matched on. */
  private double[] sizes() {
    double[] sizes = new double[direct.then.length];
    for (int employer = 0; employer < sizes.length; employer++) {
      double sum = direct.then[employer] + direct.now[employer];
      int sides = sum > 0 ? 2 : 0;
      for (int link = 0; link < then.length; link++) {
        double ofLink = then[link][employer] + now[link][employer];
        sum += ofLink;
        sides += ofLink > 0 ? 2 : 0;
      }
      sizes[employer] = sum / Math.max(1, sides);
    }
    return sizes;
  }

  private static @Nullable LogGrowth combined(
      @Nullable LogGrowth direct, @Nullable LogGrowth chained) {
    CombinedGrowth combined = direct == null ? null : CombinedGrowth.of(direct, chained);
    return combined == null ? null : combined.growth();
  }
}
