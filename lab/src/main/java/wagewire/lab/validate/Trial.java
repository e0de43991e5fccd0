package wagewire.lab.validate;

/**
 * A shown figure of one market's latest vintage with its true value.
 *
 * @param market number of the market
 * @param texts true when its market was read from texts
 * @param horizon as in {@code trends.facts}
 * @param employers behind the figure
 * @param status publish or caution
 * @param truth of all the market's employers
 * @param sampleTruth of the tracked employers alone, against which the error is one of measuring;
 *     NaN where nothing is known of them
 * @param naive growth at all boards, whenever they joined; NaN for what is no growth
 */
record Trial(
    int market,
    boolean coverageGrows,
    boolean marketMoves,
    boolean texts,
    String metric,
    String horizon,
    String role,
    String seniority,
    String country,
    String tool,
    int employers,
    String status,
    double value,
    double low,
    double high,
    double truth,
    double sampleTruth,
    double naive) {

  static Trial of(MarketDesign design, ShownFigure figure, double truth, double sampleTruth) {
    Double naive = figure.naive();
    return new Trial(
        design.number(),
        design.coverageGrows(),
        design.marketMoves(),
        design.texts(),
        figure.metric(),
        figure.horizon(),
        figure.role(),
        figure.seniority(),
        figure.country(),
        figure.tool(),
        figure.employers(),
        figure.status(),
        figure.value(),
        figure.low(),
        figure.high(),
        truth,
        sampleTruth,
        naive == null ? Double.NaN : naive);
  }

  boolean holdsTruth() {
    return low <= truth && truth <= high;
  }

  /**
   * Returns true when the interval, moved to lie around the naive figure, contains the true value.
   */
  boolean naiveHoldsTruth() {
    double moved = naive - value;
    return low + moved <= truth && truth <= high + moved;
  }

  /** Returns true for the growth over a year of open postings at matched employers. */
  boolean isYearGrowth() {
    return metric.equals("active_growth") && horizon.equals("year");
  }

  boolean hasNaive() {
    return Double.isFinite(naive);
  }

  /** Returns the width as in {@link IntervalCoverage}: in percent, or in points. */
  double width() {
    return (high - low) * scale();
  }

  /** Returns figure less true value, in the unit of {@link #width}. */
  double error() {
    return (value - truth) * scale();
  }

  /** Returns the part of the error that does not depend on the sample of employers. */
  double measurementError() {
    return (value - sampleTruth) * scale();
  }

  private double scale() {
    if (metric.startsWith("pay_p")) {
      return 100 / truth;
    }
    return metric.endsWith("_share") ? 100 : 1;
  }
}
