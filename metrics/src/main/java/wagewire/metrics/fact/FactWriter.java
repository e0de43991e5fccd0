package wagewire.metrics.fact;

import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import wagewire.metrics.sentence.Coverage;
import wagewire.metrics.statistics.Interval;
import wagewire.warehouse.load.CopyRows;

/** Writes figures to a staging table in batches. */
public final class FactWriter {

  /** Staging table of a release's figures. */
  public static final String TABLE = "trends.incoming_fact";

  private static final int ROWS = 20_000;

  private static final SqlFile TAKE = SqlFile.of("metrics/intermediate/incoming_facts");

  private final Connection connection;
  private final String table;
  private final CopyRows rows = new CopyRows();

  private FactWriter(Connection connection, String table) {
    this.connection = connection;
    this.table = table;
  }

  /**
   * Begins with an empty table: rows of a failed release are removed.
   *
   * @param connection rows can be taken when its transaction has ended; at once in auto-commit mode
   */
  public static FactWriter begin(Connection connection, String table) throws SQLException {
    FactWriter writer = new FactWriter(connection, table);
    end(connection, table);
    return writer;
  }

  /** Moves staged figures to {@code facts}. */
  public static void take(Connection connection, Release release) throws SQLException {
    TAKE.execute(connection, release.parameters());
  }

  /** Empties the staging table. */
  public static void end(Connection connection, String table) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute("truncate " + table);
    }
  }

  public void write(FactRow row) throws SQLException {
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

  /** Sends the last rows. */
  public void flush() throws SQLException {
    rows.copyInto(connection, table);
  }

  private static @Nullable Double finite(@Nullable Double value) {
    return value == null || !Double.isFinite(value) ? null : value;
  }
}
