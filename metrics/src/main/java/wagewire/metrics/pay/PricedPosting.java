package wagewire.metrics.pay;

import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * A posting of one of five quarters with what explains its pay.
 *
 * @param quarter 0 to {@link #NEWEST}
 * @param disclosed whether it states any pay
 * @param unit currency and period
 * @param amount middle of the range a year, in the currency; NaN without usable pay
 */
record PricedPosting(
    String role,
    String seniority,
    String employer,
    String board,
    int quarter,
    boolean disclosed,
    String unit,
    String place,
    String mode,
    double amount) {

  /** The newest quarter, a year after quarter 0. */
  static final int NEWEST = 4;

  /** Reads a row of {@code priced_postings}. */
  static PricedPosting of(ResultSet row) throws SQLException {
    double amount = row.getDouble("amount");
    return new PricedPosting(
        row.getString("role"),
        row.getString("seniority"),
        row.getString("employer"),
        row.getString("board"),
        row.getInt("quarter"),
        row.getBoolean("disclosed"),
        row.getString("unit"),
        row.getString("place"),
        row.getString("work_mode"),
        row.wasNull() || amount <= 0 ? Double.NaN : amount);
  }

  boolean isPaid() {
    return !Double.isNaN(amount);
  }
}
