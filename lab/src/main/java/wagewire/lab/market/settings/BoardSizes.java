package wagewire.lab.market.settings;

/**
 * The distribution of the mean number of open postings per employer: log-normal, with a heavier
 * tail for the largest hundredth, and a maximum.
 *
 * @param median median of employers
 * @param spread standard deviation of the logarithm
 * @param largest maximum of any employer's mean
 */
public record BoardSizes(double median, double spread, double largest) {

  /** The standard normal's 99th percentile. */
  private static final double LARGEST_HUNDREDTH = 2.326;

  private static final double TAIL = 1.2;

  /** Returns a heavy-tailed distribution, bounded so that no employer dominates a figure. */
  public static BoardSizes moderate() {
    return new BoardSizes(7, 0.9, 45);
  }

  /**
   * Returns the distribution fitted to 1,865 Greenhouse boards of January 2026: median 12, p75 34,
   * p90 76, p99 359, the largest 4,544, a quarter of all postings on the largest hundredth.
   */
  public static BoardSizes real() {
    return new BoardSizes(11.5, 1.36, 4_544);
  }

  public double at(double normal) {
    double beyond = Math.max(0, normal - LARGEST_HUNDREDTH);
    return Math.min(largest, median * Math.exp(spread * normal + TAIL * beyond * beyond));
  }
}
