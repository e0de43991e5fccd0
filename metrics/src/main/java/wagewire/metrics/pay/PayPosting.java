package wagewire.metrics.pay;

/**
 * A posting with the fields that pay figures need.
 *
 * @param week number of the week in which it was first in stock
 * @param kind the cells that it counts in
 * @param employer number of its employer
 * @param board number of its board
 * @param disclosed whether it states any pay
 * @param amount middle of usable pay a year in its currency; NaN without
 */
record PayPosting(
    int week, PayStratum kind, int employer, int board, boolean disclosed, double amount) {

  /** Returns whether it has an amount. */
  boolean isPaid() {
    return !Double.isNaN(amount) && kind.hasCurrency();
  }
}
