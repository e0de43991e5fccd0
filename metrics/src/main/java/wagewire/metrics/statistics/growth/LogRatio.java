package wagewire.metrics.statistics.growth;

import org.jspecify.annotations.Nullable;
import wagewire.metrics.statistics.Totals;
import wagewire.metrics.statistics.cluster.Leverage;

/**
 * Direct growth: the log of the ratio R = Y/X of employers' totals now and then. With h the
 * leverage of an employer (the mean of its shares of X and Y) its influence value is
 *
 * <pre>
 * d = (y − R·x) / (1 − h) / (X·R)
 * </pre>
 *
 * the delete-one jackknife of a ratio (Wolter, Introduction to Variance Estimation).
 */
public final class LogRatio {

  private LogRatio() {}

  /**
   * Returns growth from x to y, in which each employer counts by its postings.
   *
   * @param x postings then, by employer, 0 where there are none or it was not observed
   * @param y postings now, in the same order
   * @return null if X or Y is 0
   */
  public static @Nullable LogGrowth of(double[] x, double[] y) {
    if (x.length != y.length) {
      throw new IllegalArgumentException(x.length + " totals then, " + y.length + " now");
    }
    double sumX = Totals.sum(x);
    double sumY = Totals.sum(y);
    if (!(sumX > 0) || !(sumY > 0)) {
      return null;
    }
    double[] leverages = Leverage.ofGrowth(x, y);
    double[] influences = Leverage.deviations(x, y, leverages);
    int clusters = 0;
    for (int u = 0; u < influences.length; u++) {
      influences[u] /= sumY;
      clusters += leverages[u] > 0 ? 1 : 0;
    }
    return new LogGrowth(
        Math.log(sumY / sumX), influences, Leverage.degreesOfFreedom(leverages), clusters);
  }
}
