package wagewire.reporting.correction;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import wagewire.model.time.IsoWeek;
import wagewire.reporting.figure.Figure;

/** Reads the corrections of figures that were printed. */
public final class PrintedCorrections {

  private static final String COLUMNS =
      """
      select correction.correction_id, correction.week, correction.vintage as found_in, correction.found_at, correction.figure_id as now_id, correction.status,
        correction.value as now_value, correction.ci_low as now_low, correction.ci_high as now_high, correction.reason, correction.cause,
        citation.*, before.correction_id as before_id, before.status as before_status, before.value as before_value,
        before.ci_low as before_low, before.ci_high as before_high, before.reason as before_reason
      from operations.correction
      join operations.citation using (citation_id)
      left join lateral (
        select * from operations.correction earlier
        where earlier.citation_id = correction.citation_id and earlier.correction_id < correction.correction_id
        order by earlier.correction_id desc limit 1) as before on true
      """;

  private static final String OF_WEEK =
      COLUMNS + " where correction.week = ? order by correction.correction_id";

  private static final String SINCE =
      COLUMNS + " where correction.found_at >= ?::timestamptz order by correction.correction_id";

  private final DSLContext sql;

  public PrintedCorrections(DSLContext sql) {
    this.sql = sql;
  }

  /** Returns those that releases of the week found, in their order. */
  public List<PrintedCorrection> of(IsoWeek week) {
    return sql.fetch(OF_WEEK, week.monday()).map(PrintedCorrections::correction);
  }

  /** Returns those that were found since then, in their order. */
  public List<PrintedCorrection> since(Instant then) {
    return sql.fetch(SINCE, then.toString()).map(PrintedCorrections::correction);
  }

  private static PrintedCorrection correction(Record row) {
    Figure printed =
        figure(
            row, row.get("figure_id", String.class), "publish", "value", "ci_low", "ci_high", null);
    String status = row.get("status", String.class);
    String now = row.get("now_id", String.class);
    return new PrintedCorrection(
        row.get("correction_id", Long.class),
        new IsoWeek(row.get("week", LocalDate.class)),
        row.get("found_in", String.class),
        row.get("found_at", Instant.class),
        printed,
        stated(row, printed),
        now == null
            ? null
            : figure(
                row,
                now,
                status,
                "now_value",
                "now_low",
                "now_high",
                row.get("reason", String.class)),
        status,
        row.get("cause", String.class),
        row.get("printed_in", String.class),
        row.get("printed_on", LocalDate.class));
  }

  private static Figure stated(Record row, Figure printed) {
    return row.get("before_id") == null
        ? printed
        : figure(
            row,
            printed.figureId(),
            row.get("before_status", String.class),
            "before_value",
            "before_low",
            "before_high",
            row.get("before_reason", String.class));
  }

  /** Returns the figure with the value and interval of three columns. */
  private static Figure figure(
      Record row,
      String id,
      String status,
      String value,
      String low,
      String high,
      @Nullable String reason) {
    LocalDate end = row.get("period_end", LocalDate.class);
    String unit = row.get("unit", String.class);
    return new Figure(
        id,
        row.get("metric", String.class),
        end,
        end,
        row.get("role", String.class),
        row.get("seniority", String.class),
        row.get("country", String.class),
        row.get("region", String.class),
        row.get("work_mode", String.class),
        row.get("tool", String.class),
        row.get("employer", String.class),
        row.get("currency", String.class),
        row.get("horizon", String.class),
        row.get("found_in", String.class),
        row.get(value, Double.class),
        unit,
        row.get(low, Double.class),
        row.get(high, Double.class),
        null,
        null,
        null,
        null,
        null,
        null,
        status,
        reason,
        null,
        null,
        null,
        null,
        row.get("method_version", Integer.class),
        null,
        row.get("metro", String.class),
        row.get("employment_type", String.class));
  }
}
