package wagewire.metrics.statistics.growth;

import org.jspecify.annotations.Nullable;
import wagewire.metrics.statistics.Totals;
import wagewire.metrics.statistics.cluster.Leverage;

/**
 * Growth chained over consecutive blocks of weeks: the sum of the logs of link-relatives, each over
 * the employers observed in both of its blocks, so that employers that are observed later take part
 * from their second block on. The influence values of the links add up; the degrees of freedom are
 * those of each employer's mean leverage over the links.
 */
public final class ChainedLogRatio {

  private ChainedLogRatio() {}

  /**
   * Returns growth from the first block to the last.
   *
   * @param stock postings by block and employer; not read where it was not observed
   * @param observed by block and employer; an employer that is gone is observed with 0
   * @return null for fewer than two blocks, or if a link has no postings on one of its sides
   */
  public static @Nullable LogGrowth of(double[][] stock, boolean[][] observed) {
    if (stock.length != observed.length) {
      throw new IllegalArgumentException(stock.length + " blocks, " + observed.length + " marks");
    }
    int links = Math.max(0, stock.length - 1);
    double[][] x = new double[links][];
    double[][] y = new double[links][];
    for (int link = 0; link < links; link++) {
      x[link] = matched(stock[link], observed[link], observed[link + 1]);
      y[link] = matched(stock[link + 1], observed[link], observed[link + 1]);
    }
    return ofLinks(x, y);
  }

  /**
   * Returns the growth that the links add up to.
   *
   * @param x postings of the earlier block at employers observed in both, by link and employer
   * @param y postings of the later block, in the same order
   * @return null without links, or if one has no postings on one of its sides
   */
  public static @Nullable LogGrowth ofLinks(double[][] x, double[][] y) {
    int links = x.length;
    int employers = links == 0 ? 0 : x[0].length;
    double value = 0;
    double[] influences = new double[employers];
    double[] leverages = new double[employers];
    for (int link = 0; link < links; link++) {
      double sumX = Totals.sum(x[link]);
      double sumY = Totals.sum(y[link]);
      if (!(sumX > 0) || !(sumY > 0)) {
        return null;
      }
      value += Math.log(sumY / sumX);
      double[] ofLink = Leverage.ofGrowth(x[link], y[link]);
      double[] deviations = Leverage.deviations(x[link], y[link], ofLink);
      for (int u = 0; u < employers; u++) {
        influences[u] += deviations[u] / sumY;
        leverages[u] += ofLink[u] / links;
      }
    }
    if (links == 0) {
      return null;
    }
    int clusters = 0;
    for (double leverage : leverages) {
      clusters += leverage > 0 ? 1 : 0;
    }
    return new LogGrowth(value, influences, Leverage.degreesOfFreedom(leverages), clusters);
  }

  private static double[] matched(double[] stock, boolean[] before, boolean[] after) {
    double[] matched = new double[stock.length];
    for (int u = 0; u < matched.length; u++) {
      matched[u] = before[u] && after[u] ? stock[u] : 0;
    }
    return matched;
  }
}
