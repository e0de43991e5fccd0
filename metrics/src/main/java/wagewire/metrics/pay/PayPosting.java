package wagewire.metrics.pay;

/**
 * A posting with the fields that pay figures need.
 *
 * @param week number of the week in which it was first in stock
 * @param kind the cells that it counts in
 * @param employer number of its employer
 * @param board number of its board
 * @param disclosed whether it states any pay
 * @param low lower end of usable pay a year; NaN without
 * @param high upper end
 * @param rate US dollars for one of its currency; NaN where unknown
 */
record PayPosting(
    int week,
    PayStratum kind,
    int employer,
    int board,
    boolean disclosed,
    double low,
    double high,
    double rate) {

  /** Returns whether it has an amount in its own currency, or in US dollars. */
  boolean isPaid(boolean converted) {
    return converted ? !Double.isNaN(rate) : !Double.isNaN(low) && kind.hasCurrency();
  }
}
