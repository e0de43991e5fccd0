package wagewire.metrics.panel;

import java.util.Arrays;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;
import wagewire.metrics.statistics.growth.ChainedLogRatio;
import wagewire.metrics.statistics.growth.CombinedGrowth;
import wagewire.metrics.statistics.growth.LogGrowth;
import wagewire.metrics.statistics.growth.LogRatio;

/**
 * Growth inferred for employers like those of a panel (methodology §6). Over thirteen weeks against
 * the same thirteen a year before, the direct comparison is combined with the chain of the quarters
 * in between, through which employers take part that were not tracked a year ago.
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
  public static InferredGrowth of(
      Panel panel, StockOrFlow quantity, GrowthWindow window, int week) {
    MatchedSums direct = new MatchedSums(panel, quantity, window.now(week), window.then(week));
    double[][] then = new double[window.quarters()][];
    double[][] now = new double[then.length][];
    for (int link = 0; link < then.length; link++) {
      int end = week - window.lag() + (link + 1) * window.weeks();
      MatchedSums matched =
          new MatchedSums(panel, quantity, window.now(end), window.now(end - window.weeks()));
      then[link] = matched.then;
      now[link] = matched.now;
    }
    return new InferredGrowth(direct.then, direct.now, then, now);
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

  /** Returns the postings now of the employers that take part, of each where it has most. */
  public double postingsNow() {
    double sum = 0;
    for (int employer = 0; employer < directNow.length; employer++) {
      double chained = now.length == 0 ? 0 : now[now.length - 1][employer];
      sum += Math.max(directNow[employer], chained);
    }
    return sum;
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
