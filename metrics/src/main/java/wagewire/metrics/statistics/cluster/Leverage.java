package wagewire.metrics.statistics.cluster;

import wagewire.metrics.statistics.Totals;

/**
 * Leverages of employers in a ratio Y/X of totals, and the terms of its delete-one jackknife
 * (methodology §10).
 */
public final class Leverage {

  private Leverage() {}

  /** Returns each employer's share of Σx: the leverages in the share of a part y of x. */
  static double[] ofPart(double[] x) {
    double sumX = Totals.sum(x);
    double[] leverages = new double[x.length];
    for (int u = 0; u < x.length; u++) {
      leverages[u] = x[u] / sumX;
    }
    return leverages;
  }

  /**
   * Returns the mean of each employer's shares of Σx and Σy: the leverages in growth, so that a
   * fall is as uncertain as the rise back.
   */
  public static double[] ofGrowth(double[] x, double[] y) {
    double sumX = Totals.sum(x);
    double sumY = Totals.sum(y);
    double[] leverages = new double[x.length];
    for (int u = 0; u < x.length; u++) {
      leverages[u] = (x[u] / sumX + y[u] / sumY) / 2;
    }
    return leverages;
  }

  /**
   * Returns {@code (y − R·x) / (1 − h)} of each employer, in postings; NaN for an employer that has
   * all, as nothing is left without it.
   */
  public static double[] deviations(double[] x, double[] y, double[] leverages) {
    double ratio = Totals.sum(y) / Totals.sum(x);
    double[] deviations = new double[x.length];
    for (int u = 0; u < x.length; u++) {
      deviations[u] = leverages[u] < 1 ? (y[u] - ratio * x[u]) / (1 - leverages[u]) : Double.NaN;
    }
    return deviations;
  }

  /** Returns Kish's effective number of employers {@code 1/Σh²} less one, at least 1. */
  public static double degreesOfFreedom(double[] leverages) {
    double squares = 0;
    for (double leverage : leverages) {
      squares += leverage * leverage;
    }
    return Math.max(1, 1 / squares - 1);
  }
}
