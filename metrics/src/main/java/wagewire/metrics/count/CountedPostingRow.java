package wagewire.metrics.count;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reads postings from rows of {@code counted_postings.sql}. */
final class CountedPostingRow {

  private CountedPostingRow() {}

  static CountedPosting read(ResultSet row) throws SQLException {
    return new CountedPosting(
        row.getString("role"),
        row.getString("seniority"),
        row.getString("work_mode"),
        row.getString("employer"),
        row.getBoolean("panel"),
        places(row),
        periods(row));
  }

  private static List<CountedPosting.Place> places(ResultSet row) throws SQLException {
    String[] countries = texts(row, "countries");
    String[] regions = texts(row, "regions");
    List<CountedPosting.Place> places = new ArrayList<>(countries.length);
    for (int number = 0; number < countries.length; number++) {
      places.add(new CountedPosting.Place(countries[number], regions[number]));
    }
    return places;
  }

  private static List<OpenPeriod> periods(ResultSet row) throws SQLException {
    // Days as text: the driver makes each a calendar's date in the machine's time zone.
    String[] from = elements(row.getString("from_days"));
    String[] to = elements(row.getString("to_days"));
    String[] entries = texts(row, "entries");
    String[] exits = texts(row, "exits");
    List<OpenPeriod> periods = new ArrayList<>(from.length);
    for (int number = 0; number < from.length; number++) {
      periods.add(
          new OpenPeriod(
              day(from[number]),
              to[number].equals("NULL") ? OpenPeriod.OPEN : day(to[number]),
              OpenPeriod.Entry.valueOf(entries[number].toUpperCase(Locale.ROOT)),
              exits[number].equals("closed")));
    }
    return periods;
  }

  private static int day(String date) {
    return Math.toIntExact(LocalDate.parse(date).toEpochDay());
  }

  private static String[] elements(String array) {
    String inside = array.substring(1, array.length() - 1);
    return inside.isEmpty() ? new String[0] : inside.split(",");
  }

  private static String[] texts(ResultSet row, String column) throws SQLException {
    return (String[]) row.getArray(column).getArray();
  }
}
