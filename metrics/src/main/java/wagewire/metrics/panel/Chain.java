package wagewire.metrics.panel;

import java.util.Arrays;

/**
 * A level chained from week to week. Growth from 0 is undefined, so it begins a new segment that is
 * not comparable with what lies before; a link from nothing to nothing leaves the level as it is.
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

  /** Level of one week over that of another; not finite if there is no chain between them. */
  double ratio(int from, int to) {
    return segment[from] == segment[to] ? level[to] / level[from] : Double.NaN;
  }

  /** The sum over the units that the link of the week holds. */
  double sumNow(int week) {
    return sumNow[week];
  }

  double level(int week) {
    return level[week];
  }

  /** Whether a link leads from one week to the other. */
  boolean connects(int one, int other) {
    return segment[one] == segment[other];
  }
}
