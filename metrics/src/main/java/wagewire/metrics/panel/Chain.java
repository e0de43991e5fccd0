package wagewire.metrics.panel;

import java.util.Arrays;

/**
 * A level chained from week to week. Growth from 0 is undefined, so it begins a new segment that is
 * not comparable with the preceding one; a link from 0 to 0 keeps the level.
 */
final class Chain {

  private final double[] level;
  private final int[] segment;
  private final double[] sumNow;

  Chain(int weeks) {
    level = new double[weeks];
    segment = new int[weeks];
    sumNow = new double[weeks];
    Arrays.fill(level, 1);
  }

  /** Adds the link of a week whose predecessor is known: {@code r = now / before}. */
  void link(int week, double now, double before) {
    sumNow[week] = now;
    boolean broken = before == 0 && now > 0;
    segment[week] = segment[week - 1] + (broken ? 1 : 0);
    if (!broken) {
      level[week] = level[week - 1] * (before == 0 ? 1 : now / before);
    }
  }

  /**
   * Returns the level of one week over that of another; not finite without a chain between them.
   */
  double ratio(int from, int to) {
    return segment[from] == segment[to] ? level[to] / level[from] : Double.NaN;
  }

  /** Returns the sum over the units in the link of the week. */
  double sumNow(int week) {
    return sumNow[week];
  }

  double level(int week) {
    return level[week];
  }

  /** Returns whether links connect the two weeks. */
  boolean connects(int one, int other) {
    return segment[one] == segment[other];
  }
}
