package wagewire.metrics.fact;

import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import wagewire.metrics.publishability.Reason;
import wagewire.metrics.sentence.Coverage;
import wagewire.metrics.statistics.Interval;
import wagewire.metrics.statistics.IntervalEstimate;
import wagewire.warehouse.load.CopyRows;

/** Writes figures to a staging table in batches. */
public final class FactWriter {

  /** Staging table of a release's figures. */
  public static final String TABLE = "trends.incoming_fact";

  private static final int ROWS = 20_000;

  private static final SqlFile TAKE = SqlFile.of("metrics/intermediate/incoming_facts");

  private final Connection connection;
  private final String table;
  private final Release release;
  private final CopyRows rows = new CopyRows();

  private FactWriter(Connection connection, String table, Release release) {
    this.connection = connection;
    this.table = table;
    this.release = release;
  }

  /**
   * Begins with an empty table: rows of a failed release are removed.
   *
   * @param connection rows can be taken when its transaction has ended; at once in auto-commit mode
   */
  public static FactWriter begin(Connection connection, String table, Release release)
      throws SQLException {
    end(connection, table);
    return new FactWriter(connection, table, release);
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

  public void write(JudgedFigure figure) throws SQLException {
    Cell cell = figure.cell();
    IntervalEstimate shown = figure.shown();
    Interval interval = figure.interval();
    JudgedFigure.Counts counts = figure.counts();
    Coverage coverage = counts.coverage();
    Reason reason = figure.verdict().reason();
    rows.add(
        figure.metric(),
        figure.period().start(),
        figure.period().end(),
        cell.role(),
        cell.seniority(),
        cell.country(),
        cell.region(),
        cell.workMode(),
        figure.tool(),
        figure.currency(),
        figure.horizon(),
        shown == null ? null : finite(shown.value()),
        figure.unit(),
        interval == null ? null : interval.low(),
        interval == null ? null : interval.high(),
        interval == null ? null : interval.method(),
        counts.postings(),
        counts.employers(),
        counts.boards(),
        finite(counts.effectiveN()),
        coverage == null ? null : finite(coverage.share()),
        figure.verdict().status().id(),
        reason == null ? null : reason.id(),
        figure.converted(),
        figure.sentence(release));
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
