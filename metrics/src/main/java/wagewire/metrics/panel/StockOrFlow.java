package wagewire.metrics.panel;

/** Type of weekly values, which decides the postings of a window. */
public enum StockOrFlow {
  /** Open postings, the same ones week after week: a window holds the mean. */
  STOCK,
  /** Opened postings: a window holds the sum. */
  FLOW;

  /** Returns the postings of a window, given the sum of its weeks. */
  double postings(double sum, int weeks) {
    return this == STOCK ? sum / weeks : sum;
  }
}
