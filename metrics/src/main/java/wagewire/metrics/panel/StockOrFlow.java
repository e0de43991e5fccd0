package wagewire.metrics.panel;

/** What the weekly values are, which decides how many postings a window holds. */
public enum StockOrFlow {
  /** Postings open: the same ones are seen week after week, so a window holds the mean. */
  STOCK,
  /** Postings opened: a window holds the sum. */
  FLOW;

  /** The postings of a window, given the sum of its weeks. */
  double postings(double sum, int weeks) {
    return this == STOCK ? sum / weeks : sum;
  }
}
