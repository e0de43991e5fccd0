package wagewire.metrics.fact;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import wagewire.metrics.publishability.Reason;
import wagewire.metrics.sentence.Coverage;
import wagewire.metrics.statistics.Estimate;
import wagewire.metrics.statistics.Interval;
import wagewire.warehouse.load.CopyRows;

/**
 * Writes figures to the staging table in batches, those of a cell, period and horizon in a row,
 * beside files of SQL that insert theirs into it.
 */
public final class FactWriter {

  /** Staging table of a release's figures. */
  public static final String TABLE = "metrics.incoming_figure";

  private static final String COLUMNS =
      """
       (period_start, period_end, role, seniority, country, region, metro, work_mode, tool, currency, horizon, metrics, estimates)
      """;

  private static final int FIGURES = 20_000;

  private final Connection connection;
  private final String target;
  private final Release release;
  private final Map<String, Integer> numbers;
  private final Map<Key, List<Numbered>> rows = new LinkedHashMap<>();
  private int figures;

  /**
   * @param connection rows can be read when its transaction has ended; at once in auto-commit mode
   * @param table the staging table, or one like it
   */
  public FactWriter(Connection connection, String table, Release release) throws SQLException {
    this.connection = connection;
    this.target = table + COLUMNS;
    this.release = release;
    this.numbers = numbers(connection);
  }

  /** Writes the figure, unless it is too small to be stored. */
  public void write(JudgedFigure figure) throws SQLException {
    if (figure.verdict().isTooSmall()) {
      return;
    }
    Integer number = numbers.get(figure.metric());
    if (number == null) {
      throw new IllegalStateException(figure.metric() + " has no row in metrics.metric_number");
    }
    rows.computeIfAbsent(Key.of(figure), _ -> new ArrayList<>(4))
        .add(new Numbered(number, estimate(figure)));
    figures++;
    if (figures >= FIGURES) {
      flush();
    }
  }

  /** Sends the last rows. */
  public void flush() throws SQLException {
    CopyRows copied = new CopyRows();
    rows.forEach((key, row) -> {
      row.sort(Comparator.comparingInt(Numbered::number));
      copied.add(
          key.period().start(),
          key.period().end(),
          key.cell().role(),
          key.cell().seniority(),
          key.cell().country(),
          key.cell().region(),
          key.cell().metro(),
          key.cell().workMode(),
          key.tool(),
          key.currency(),
          key.horizon(),
          CopyRows.array(row.stream().map(one -> Integer.toString(one.number())).toList()),
          CopyRows.array(row.stream().map(Numbered::estimate).toList()));
    });
    copied.copyInto(connection, target);
    rows.clear();
    figures = 0;
  }

  private String estimate(JudgedFigure figure) {
    Estimate shown = figure.shown();
    Interval interval = figure.interval();
    JudgedFigure.Counts counts = figure.counts();
    Coverage coverage = counts.coverage();
    Reason reason = figure.verdict().reason();
    JudgedFigure.Compared compared = counts.compared();
    return CopyRows.composite(
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
        compared == null ? null : compared.weeks(),
        compared == null ? null : compared.then(),
        compared == null ? null : compared.now(),
        compared == null ? null : compared.employers(),
        figure.sentence(release));
  }

  private static Map<String, Integer> numbers(Connection connection) throws SQLException {
    Map<String, Integer> numbers = new HashMap<>();
    try (var statement = connection.createStatement();
        var row = statement.executeQuery("select metric, number from metrics.metric_number")) {
      while (row.next()) {
        numbers.put(row.getString("metric"), row.getInt("number"));
      }
    }
    return numbers;
  }

  private static @Nullable Double finite(@Nullable Double value) {
    return value == null || !Double.isFinite(value) ? null : value;
  }

  /** What the figures of a row have in common. */
  private record Key(StatedPeriod period, Cell cell, String tool, String currency, String horizon) {

    static Key of(JudgedFigure figure) {
      return new Key(
          figure.period(), figure.cell(), figure.tool(), figure.currency(), figure.horizon());
    }
  }

  /**
   * @param number of the metric
   * @param estimate a row of type {@code metrics.estimate}
   */
  private record Numbered(int number, String estimate) {}
}
