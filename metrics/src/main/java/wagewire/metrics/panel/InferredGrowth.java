package wagewire.metrics.panel;

import java.util.Arrays;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;
import wagewire.metrics.statistics.Totals;
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

  private final double[] directThen;
  private final double[] directNow;
  private final double[][] then;
  private final double[][] now;

  private InferredGrowth(double[] directThen, double[] directNow, double[][] then, double[][] now) {
    this.directThen = directThen;
    this.directNow = directNow;
    this.then = then;
    this.now = now;
  }

  /** Matches the window that ends in a week with its base window, and all windows in between. */
  public static InferredGrowth of(Panel panel, StockOrFlow quantity, Horizon horizon, int week) {
    return of(panel, quantity, horizon, week, (_, _) -> null);
  }

  /**
   * Matches the same windows, with weights for each pair of them.
   *
   * @param weights by size class of the frame; units outside it have none
   */
  public static InferredGrowth of(
      Panel panel, StockOrFlow quantity, Horizon horizon, int week, WindowWeights weights) {
    MatchedSums direct = sums(panel, quantity, horizon.now(week), horizon.then(week), weights);
    int links = horizon == Horizon.QUARTER_YEAR ? horizon.lag() / horizon.length() : 0;
    double[][] then = new double[links][];
    double[][] now = new double[then.length][];
    for (int link = 0; link < then.length; link++) {
      int end = week - horizon.lag() + (link + 1) * horizon.length();
      MatchedSums matched =
          sums(panel, quantity, horizon.now(end), horizon.now(end - horizon.length()), weights);
      then[link] = matched.then;
      now[link] = matched.now;
    }
    return new InferredGrowth(direct.then, direct.now, then, now);
  }

  private static MatchedSums sums(
      Panel panel, StockOrFlow quantity, int[] now, int[] then, WindowWeights weights) {
    return new MatchedSums(panel, quantity, now, then, weights.of(now, then));
  }

  /** Weights of two windows that are compared. */
  @FunctionalInterface
  public interface WindowWeights {

    /** Returns the weights by size class; null where nothing is weighted. */
    double @Nullable [] of(int[] now, int[] then);
  }

  /** Returns the numbers of the employers with a posting in a matched pair of weeks. */
  public BitSet matchedEmployers() {
    BitSet matched = new BitSet();
    add(directThen, matched);
    add(directNow, matched);
    for (int link = 0; link < then.length; link++) {
      add(then[link], matched);
      add(now[link], matched);
    }
    return matched;
  }

  /**
   * Returns the same growth over the given employers alone, who are numbered anew in their order.
   * Estimates to be compared need the same ones, which include the matched employers of each.
   */
  public InferredGrowth among(BitSet employers) {
    return new InferredGrowth(
        select(directThen, employers),
        select(directNow, employers),
        Arrays.stream(then).map(link -> select(link, employers)).toArray(double[][]::new),
        Arrays.stream(now).map(link -> select(link, employers)).toArray(double[][]::new));
  }

  /** Returns growth in which each employer counts by its postings; null from or to none. */
  public @Nullable LogGrowth byPostings() {
    return combined(LogRatio.of(directThen, directNow), ChainedLogRatio.ofLinks(then, now));
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
        LogRatio.of(directThen, directNow, weights),
        ChainedLogRatio.ofLinks(weightedThen, weightedNow));
  }

  /** Returns the postings now of the employers that take part, of each where it has most. */
  public double postingsNow() {
    double sum = 0;
    for (int employer = 0; employer < directNow.length; employer++) {
      double chained = now.length == 0 ? 0 : now[now.length - 1][employer];
      sum += Math.max(directNow[employer], chained);
    }
    return sum;
  }

  /** Returns the largest share of one employer in the direct comparison; 0 without postings. */
  public double largestShare() {
    return Math.max(Totals.largestShare(directThen), Totals.largestShare(directNow));
  }

  /** Returns the variance of employers' growths beyond that of Poisson counts. */
  public double varianceBetween() {
    return GrowthWeights.varianceBetween(directThen, directNow);
  }

  /** Returns mean postings of each employer over the sides that it is matched on. */
  private double[] sizes() {
    double[] sizes = new double[directThen.length];
    for (int employer = 0; employer < sizes.length; employer++) {
      double sum = directThen[employer] + directNow[employer];
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

  private static void add(double[] postings, BitSet employers) {
    for (int employer = 0; employer < postings.length; employer++) {
      if (postings[employer] > 0) {
        employers.set(employer);
      }
    }
  }

  private static double[] select(double[] values, BitSet employers) {
    return employers.stream().mapToDouble(employer -> values[employer]).toArray();
  }

  private static @Nullable LogGrowth combined(
      @Nullable LogGrowth direct, @Nullable LogGrowth chained) {
    CombinedGrowth combined = direct == null ? null : CombinedGrowth.of(direct, chained);
    return combined == null ? null : combined.growth();
  }
}
