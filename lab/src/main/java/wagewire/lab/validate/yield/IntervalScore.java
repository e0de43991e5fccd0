package wagewire.lab.validate.yield;

/**
 * The score of a 95 % interval, in the unit of its figure; less is better (Gneiting and Raftery
 * 2007):
 *
 * <pre>
 * S = (u − l) + 2/0.05 · max(0, l − y) + 2/0.05 · max(0, y − u)
 * </pre>
 */
final class IntervalScore {

  private static final double TAILS = 0.05;

  private IntervalScore() {}

  static double of(double low, double high, double truth) {
    double miss = Math.max(0, low - truth) + Math.max(0, truth - high);
    return high - low + 2 / TAILS * miss;
  }
}
