package wagewire.metrics.count;

import java.sql.ResultSet;
import java.sql.SQLException;
import wagewire.metrics.fact.SqlFile;

/** Counts postings from rows that come unit after unit; holds the counts of one unit at a time. */
final class UnitCountReader {

  static final SqlFile POSTINGS = SqlFile.of("metrics/intermediate/counted_postings");

  private final UnitCounts counts = new UnitCounts();
  private final Sink sink;
  private String unit = "";

  UnitCountReader(Sink sink) {
    this.sink = sink;
  }

  /** Adds a row of {@link #POSTINGS}. */
  void add(ResultSet row) throws SQLException {
    String next = row.getString("unit");
    if (!next.equals(unit)) {
      end();
      unit = next;
    }
    counts.add(CountedPostingRow.read(row), row.getInt("from_week"), row.getInt("to_week"));
  }

  /** Passes on the counts of the last unit. */
  void end() throws SQLException {
    counts.drain((cell, monday, sums) -> sink.take(unit, cell, monday, sums));
    sink.endUnit();
  }

  /** Takes counts unit after unit. */
  @FunctionalInterface
  interface Sink {

    /**
     * @param monday of the week, in days since 1970
     */
    void take(String unit, CountedCell cell, int monday, WeekCounts counts);

    /** Follows the last counts of a unit. */
    default void endUnit() throws SQLException {}
  }
}
