package wagewire.reporting.measure;

import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import wagewire.reporting.load.CopyRows;
import wagewire.reporting.sentence.Coverage;
import wagewire.reporting.statistics.Interval;

/** Sends figures to {@code trends.incoming_fact}, some thousands at a time. */
final class FactWriter {

  private static final int ROWS = 20_000;

  private static final String BEGIN = "truncate incoming_fact";

  private static final SqlFile INSERT = SqlFile.of("books/incoming_facts");

  private final Connection connection;
  private final CopyRows rows = new CopyRows();

  private FactWriter(Connection connection) {
    this.connection = connection;
  }

  /** Begins anew: what an earlier, broken release left there goes. */
  static FactWriter begin(Connection connection) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(BEGIN);
    }
    return new FactWriter(connection);
  }

  /** Moves what was written and committed to {@code trends.facts}. */
  static void take(Connection connection, Release release) throws SQLException {
    INSERT.execute(connection, release.parameters());
  }

  void write(FactRow row) throws SQLException {
    Interval interval = row.value() == null ? null : row.interval();
    FactRow.Counts counts = row.counts();
    Coverage coverage = counts.coverage();
    rows.add(
        row.metric(),
        row.start(),
        row.end(),
        row.cell().role(),
        row.cell().seniority(),
        row.cell().country(),
        row.cell().region(),
        row.cell().workMode(),
        row.tool(),
        row.currency(),
        row.horizon(),
        finite(row.value()),
        row.unit(),
        interval == null ? null : interval.low(),
        interval == null ? null : interval.high(),
        interval == null ? null : interval.method(),
        counts.postings(),
        counts.employers(),
        counts.boards(),
        finite(counts.effectiveN()),
        coverage == null ? null : finite(coverage.share()),
        row.status(),
        row.reason(),
        row.converted(),
        row.sentence());
    if (rows.size() >= ROWS) {
      flush();
    }
  }

  /** Sends the last rows; they stay the transaction's own until it commits. */
  void flush() throws SQLException {
    rows.copyInto(connection, "incoming_fact");
  }

  private static @Nullable Double finite(@Nullable Double value) {
    return value == null || !Double.isFinite(value) ? null : value;
  }
}
