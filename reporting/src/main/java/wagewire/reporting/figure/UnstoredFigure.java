package wagewire.reporting.figure;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record;
import wagewire.metrics.definition.Metric;
import wagewire.metrics.publishability.Status;

/** A figure that rests on too few postings or employers to be stored: why, and about how many. */
final class UnstoredFigure {

  private static final String WHY =
      """
      select reason, case reason when 'few_postings' then postings else employers end as size, vintage, method_version
      from trends.why(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      join metrics.release_week on week = ?
      join metrics.release using (vintage)
      """;

  private static final String ALL = "all";

  private static final int DAYS = 7;

  private UnstoredFigure() {}

  /** Finds out why there is no figure; empty where it is not split this way. */
  static Optional<Figure> find(DSLContext sql, FigureQuery query) {
    Map<String, String> cell = query.dimensions();
    LocalDate week = query.week().monday();
    if (!ALL.equals(cell.get("employer"))) {
      return Optional.empty();
    }
    return sql.fetchOptional(
            WHY,
            query.metric(),
            cell.get("role"),
            cell.get("seniority"),
            cell.get("country"),
            cell.get("region"),
            cell.get("metro"),
            cell.get("work_mode"),
            cell.get("employment_type"),
            cell.get("tool"),
            cell.get("currency"),
            week,
            week)
        .map(row -> figure(row, query));
  }

  private static Figure figure(Record row, FigureQuery query) {
    Map<String, String> cell = query.dimensions();
    String horizon = cell.getOrDefault("horizon", ALL);
    Figure figure =
        new Figure(
            "",
            query.metric(),
            query.end().plusDays(1).minusDays((long) DAYS * Metric.weeks(horizon)),
            query.end(),
            cell.getOrDefault("role", ALL),
            cell.getOrDefault("seniority", ALL),
            cell.getOrDefault("country", ALL),
            cell.getOrDefault("region", ALL),
            cell.getOrDefault("work_mode", ALL),
            cell.getOrDefault("tool", ALL),
            ALL,
            cell.getOrDefault("currency", ALL),
            horizon,
            row.get("vintage", String.class),
            null,
            Metric.of(query.metric()).unit(),
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            Status.SUPPRESSED.id(),
            row.get("reason", String.class),
            null,
            null,
            null,
            null,
            row.get("method_version", Integer.class),
            null,
            cell.getOrDefault("metro", ALL),
            cell.getOrDefault("employment_type", ALL));
    return figure.withSentence(FigureText.tooSmall(figure, row.get("size", String.class)));
  }
}
