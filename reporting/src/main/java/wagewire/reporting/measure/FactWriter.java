package wagewire.reporting.measure;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import wagewire.reporting.load.CopyRows;
import wagewire.reporting.statistics.Interval;

/** Sends figures to {@code trends.facts}, some thousands at a time. */
final class FactWriter {

  private static final int ROWS = 20_000;

  private static final String STAGE =
      """
      create temporary table if not exists incoming_fact (
        metric text, period_start date, period_end date, role text, seniority text, country text, region text,
        work_mode text, tool text, currency text, horizon text, value double precision, unit text,
        ci_low double precision, ci_high double precision, ci_method text, postings integer, employers integer,
        boards integer, effective_n double precision, coverage double precision, status text, reason text,
        converted boolean, sentence text) on commit delete rows;
      truncate incoming_fact
      """;

  private static final SqlFile INSERT = SqlFile.of("books/incoming_facts");

  private final Connection connection;
  private final Map<String, Object> parameters;
  private final CopyRows rows = new CopyRows();
  private long written;

  FactWriter(Connection connection, Release release) {
    this.connection = connection;
    this.parameters = release.parameters();
  }

  void write(FactRow row) throws SQLException {
    Interval interval = row.value() == null ? null : row.interval();
    FactRow.Counts counts = row.counts();
    rows.add(
        row.metric(),
        row.start().monday(),
        row.week().sunday(),
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
        finite(counts.coverage()),
        row.status(),
        row.reason(),
        row.converted(),
        row.sentence());
    if (rows.size() >= ROWS) {
      flush();
    }
  }

  /** How many rows were sent, those not flushed yet included. */
  long written() {
    return written + rows.size();
  }

  void flush() throws SQLException {
    written += rows.size();
    try (var statement = connection.createStatement()) {
      statement.execute(STAGE);
    }
    rows.copyInto(connection, "incoming_fact");
    INSERT.execute(connection, parameters);
  }

  private static @Nullable Double finite(@Nullable Double value) {
    return value == null || !Double.isFinite(value) ? null : value;
  }
}
