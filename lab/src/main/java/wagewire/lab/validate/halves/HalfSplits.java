package wagewire.lab.validate.halves;

import org.jspecify.annotations.Nullable;
import wagewire.lab.market.settings.RandomKey;
import wagewire.metrics.statistics.Estimate;
import wagewire.metrics.statistics.Interval;
import wagewire.metrics.statistics.cluster.ClusterShare;
import wagewire.metrics.statistics.growth.LogGrowth;
import wagewire.metrics.statistics.growth.LogRatio;

/** Random splits of employers into halves, the same ones for every group. */
final class HalfSplits {

  private final boolean[][] firsts;

  /**
   * Draws the splits.
   *
   * @param splits number of them
   * @param employers number of employers, of which half, rounded down, are in the first half
   */
  HalfSplits(long seed, int splits, int employers) {
    firsts = new boolean[splits][];
    RandomKey key = RandomKey.of(seed);
    for (int split = 0; split < splits; split++) {
      firsts[split] = half(key.with(split), employers);
    }
  }

  private static boolean[] half(RandomKey key, int employers) {
    int[] order = new int[employers];
    for (int place = 0; place < employers; place++) {
      int other = key.with(place).below(place + 1);
      order[place] = order[other];
      order[other] = place;
    }
    boolean[] first = new boolean[employers];
    for (int place = 0; place < employers / 2; place++) {
      first[order[place]] = true;
    }
    return first;
  }

  /** Returns the first half of a split, by employer. */
  boolean[] first(int split) {
    return firsts[split].clone();
  }

  /** Compares the halves' growth, on the log scale, and their shares of remote postings. */
  GroupAgreement compare(String group, GroupTotals totals) {
    Agreement.Tally growth = new Agreement.Tally();
    Agreement.Tally remote = new Agreement.Tally();
    for (boolean[] first : firsts) {
      GroupTotals one = totals.half(first, true);
      GroupTotals other = totals.half(first, false);
      add(growth, logGrowth(one), logGrowth(other));
      add(
          remote,
          ClusterShare.of(one.now(), one.remote()),
          ClusterShare.of(other.now(), other.remote()));
    }
    return new GroupAgreement(
        group, totals.postings(), totals.employers(), growth.agreement(), remote.agreement());
  }

  private static void add(Agreement.Tally tally, @Nullable Estimate one, @Nullable Estimate other) {
    if (one != null && other != null && one.interval() != null && other.interval() != null) {
      tally.add(one.value(), one.interval(), other.value(), other.interval());
    }
  }

  private static @Nullable Estimate logGrowth(GroupTotals totals) {
    LogGrowth growth = LogRatio.of(totals.then(), totals.now());
    Interval ratio = growth == null ? null : growth.interval();
    return growth == null || ratio == null
        ? null
        : new Estimate(
            growth.value(),
            new Interval(Math.log(ratio.low()), Math.log(ratio.high()), ratio.method()),
            Double.NaN,
            growth.clusters());
  }
}
