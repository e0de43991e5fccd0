package wagewire.metrics.statistics.pay;

import java.util.Comparator;

/**
 * A posting that states pay, with the characteristics that explain pay. Characteristics are numbers
 * that stand for categories: only equality counts.
 *
 * @param employer its employer
 * @param quarter 13 weeks in which it was first in stock: 0 a year ago to 4, the newest
 * @param role its role
 * @param seniority its seniority within the role
 * @param unit currency and period in which the pay is stated
 * @param place class of its place, within the unit
 * @param mode its work mode
 * @param logPay natural logarithm of the middle of the range, in the unit
 */
public record HedonicRow(
    int employer,
    int quarter,
    int role,
    int seniority,
    int unit,
    int place,
    int mode,
    double logPay) {

  /** The newest quarter: a year after quarter 0. */
  public static final int NEWEST = 4;

  /** A total order, so that the order in which rows arrive cannot change a digit. */
  static final Comparator<HedonicRow> ORDER =
      Comparator.comparingInt(HedonicRow::employer)
          .thenComparingInt(HedonicRow::quarter)
          .thenComparingInt(HedonicRow::role)
          .thenComparingInt(HedonicRow::seniority)
          .thenComparingInt(HedonicRow::unit)
          .thenComparingInt(HedonicRow::place)
          .thenComparingInt(HedonicRow::mode)
          .thenComparingDouble(HedonicRow::logPay);

  public HedonicRow {
    if (quarter < 0 || quarter > NEWEST) {
      throw new IllegalArgumentException("Quarter " + quarter + " is not in 0 to " + NEWEST);
    }
    if (!Double.isFinite(logPay)) {
      throw new IllegalArgumentException("The logarithm of pay is " + logPay);
    }
  }
}
