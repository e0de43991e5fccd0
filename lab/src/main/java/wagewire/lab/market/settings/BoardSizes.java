package wagewire.lab.market.settings;

/**
 * How many postings an employer has open on average: log-normal, with a heavier tail for the
 * largest hundredth, cut at the largest.
 *
 * @param median of employers
 * @param spread standard deviation of the logarithm
 * @param largest that no employer exceeds on average
 */
public record BoardSizes(double median, double spread, double largest) {

  /** The standard normal's 99th percentile. */
  private static final double LARGEST_HUNDREDTH = 2.326;

  private static final double TAIL = 1.2;

  /** Heavy-tailed but so bounded that no employer decides a figure. */
  public static BoardSizes moderate() {
    return new BoardSizes(7, 0.9, 45);
  }

  /**
   * Fitted to 1,865 Greenhouse boards of January 2026: median 12, p75 34, p90 76, p99 359, the
   * largest 4,544, a quarter of all postings on the largest hundredth.
   */
  public static BoardSizes real() {
    return new BoardSizes(11.5, 1.36, 4_544);
  }

  public double at(double normal) {
    double beyond = Math.max(0, normal - LARGEST_HUNDREDTH);
    return Math.min(largest, median * Math.exp(spread * normal + TAIL * beyond * beyond));
  }
}
