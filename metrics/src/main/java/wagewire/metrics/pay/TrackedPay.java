package wagewire.metrics.pay;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;

/**
 * A posting with the fields of the wage tracker (methodology §8).
 *
 * @param role id of its role
 * @param month in which it was first in stock
 * @param country ISO 3166-1, or unknown
 * @param cell key that two postings must share to be compared, without the month
 * @param currency ISO 4217; empty without usable pay
 * @param employer numbered from 0 in the order of names
 * @param board {@code platform:token}
 * @param disclosed whether it states any pay
 * @param amount the middle of usable pay for a full-time year, in its own currency; NaN without
 * @param dollars the same in US dollars; NaN where unknown
 */
record TrackedPay(
    String role,
    YearMonth month,
    String country,
    String cell,
    String currency,
    int employer,
    String board,
    boolean disclosed,
    double amount,
    double dollars) {

  /**
   * @param employers numbers given so far, by name
   * @param texts read so far: millions of postings share some thousands
   */
  static TrackedPay of(ResultSet row, Map<String, Integer> employers, Map<String, String> texts)
      throws SQLException {
    String currency = row.getString("currency");
    return new TrackedPay(
        shared(texts, row.getString("role")),
        YearMonth.from(row.getObject("month", LocalDate.class)),
        shared(texts, row.getString("country")),
        shared(texts, row.getString("cell")),
        currency == null ? "" : shared(texts, currency),
        employers.computeIfAbsent(row.getString("employer"), name -> employers.size()),
        shared(texts, row.getString("board")),
        row.getBoolean("disclosed"),
        number(row, "amount"),
        number(row, "dollars"));
  }

  /** Returns whether its pay can be compared with others'. */
  boolean usable() {
    return !Double.isNaN(amount);
  }

  private static String shared(Map<String, String> texts, String text) {
    String known = texts.putIfAbsent(text, text);
    return known == null ? text : known;
  }

  private static double number(ResultSet row, String column) throws SQLException {
    double value = row.getDouble(column);
    return row.wasNull() ? Double.NaN : value;
  }
}
