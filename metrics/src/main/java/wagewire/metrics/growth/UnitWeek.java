package wagewire.metrics.growth;

import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * Stock and flow of one panel unit in one week and one finest cell.
 *
 * @param week its number, the record's first week being 0
 * @param panel true for employers' own boards
 * @param active mean of the seven daily stocks
 * @param opened postings whose first day lies in the week
 * @param postings postings open on any day of the week
 */
record UnitWeek(
    int week,
    String unit,
    String employer,
    boolean panel,
    double active,
    double opened,
    double postings) {

  /** Reads columns named as the components. */
  static UnitWeek of(ResultSet row) throws SQLException {
    return new UnitWeek(
        row.getInt("week"),
        row.getString("unit"),
        row.getString("employer"),
        row.getBoolean("panel"),
        row.getDouble("active"),
        row.getDouble("opened"),
        row.getDouble("postings"));
  }
}
