package wagewire.metrics.fact;

import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import wagewire.metrics.publishability.Reason;
import wagewire.metrics.sentence.Coverage;
import wagewire.metrics.statistics.Interval;
import wagewire.metrics.statistics.IntervalEstimate;
import wagewire.warehouse.load.CopyRows;

/**
 * Writes figures to the staging table in batches, beside files of SQL that insert theirs into it.
 */
public final class FactWriter {

  /** Staging table of a release's figures. */
  public static final String TABLE = "trends.incoming_fact";

  private static final String COLUMNS =
      """
       (metric, period_start, period_end, role, seniority, country, region, work_mode, tool, currency, horizon, value,
        ci_low, ci_high, ci_method, postings, employers, boards, effective_n, coverage, status, reason, sentence)
      """;

  private static final int ROWS = 20_000;

  private final Connection connection;
  private final String target;
  private final Release release;
  private final CopyRows rows = new CopyRows();

  /**
   * @param connection rows can be read when its transaction has ended; at once in auto-commit mode
   * @param table the staging table, or one like it
   */
  public FactWriter(Connection connection, String table, Release release) {
    this.connection = connection;
    this.target = table + COLUMNS;
    this.release = release;
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
        figure.sentence(release));
    if (rows.size() >= ROWS) {
      flush();
    }
  }

  /** Sends the last rows. */
  public void flush() throws SQLException {
    rows.copyInto(connection, target);
  }

  private static @Nullable Double finite(@Nullable Double value) {
    return value == null || !Double.isFinite(value) ? null : value;
  }
}
