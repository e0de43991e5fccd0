package wagewire.reporting.figure;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import wagewire.metrics.sentence.Subject;
import wagewire.model.time.IsoWeek;

/**
 * Correction of a released figure that moved by more than its tolerance, or is not shown any more.
 *
 * @param figureId the one that stands now
 * @param replaces the figure released before
 * @param vintage the release that found it
 * @param valueNow null when it is not shown
 * @param tolerance by how much it might have moved, in its unit
 * @param cause as in {@code metrics.erratum}
 * @param metro CBSA code of a metropolitan area, or all
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Erratum(
    String figureId,
    String replaces,
    String vintage,
    String metric,
    LocalDate periodEnd,
    String role,
    String seniority,
    String country,
    String region,
    String workMode,
    String tool,
    String employer,
    String currency,
    String horizon,
    String unit,
    @Nullable Double valueTold,
    @Nullable Double valueNow,
    String statusTold,
    String statusNow,
    double tolerance,
    String cause,
    String metro,
    String employmentType) {

  /** Largest move against its tolerance first; before them, figures that are no longer shown. */
  private static final String FOUND =
      """
      select erratum.figure_id, replaces, erratum.vintage, erratum.metric, erratum.period_end, erratum.role, seniority,
        country, region, work_mode, tool, employer, currency, horizon, unit, value_released, value_now, status_released,
        status_now, tolerance, cause, metro, employment_type
      from metrics.erratum
      join metrics.release using (vintage)
      cross join lateral metrics.fact(replaces) as fact
      where week = ?
      order by abs(value_now - value_released) / nullif(tolerance, 0) desc nulls first, erratum.period_end desc, erratum.figure_id
      """;

  /** Reads the corrections that the releases of the week found. */
  static List<Erratum> read(DSLContext sql, IsoWeek week) {
    return sql.fetch(FOUND, week.monday()).into(Erratum.class);
  }

  /** The postings it is about. */
  public Subject subject() {
    return new Subject(
        role, seniority, country, region, workMode, tool, metro, employmentType, currency);
  }
}
