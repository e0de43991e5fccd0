package wagewire.reporting.figure;

import java.util.List;
import org.jooq.DSLContext;
import wagewire.model.time.IsoWeek;

/** Reads corrections. */
final class Errata {

  /**
   * Those that moved furthest first, measured by what was allowed; withheld ones, and those of
   * which no move is allowed, before them.
   */
  private static final String FOUND =
      """
      select erratum.figure_id, replaces, erratum.vintage, erratum.metric, erratum.period_end, erratum.role, seniority,
        country, region, work_mode, tool, title, employer, currency, horizon, unit, value_told, value_now, status_told,
        status_now, tolerance, cause
      from trends.erratum
      join trends.release using (vintage)
      join trends.facts using (figure_id)
      where week = ?
      order by abs(value_now - value_told) / nullif(tolerance, 0) desc nulls first, erratum.period_end desc, figure_id
      """;

  private Errata() {}

  /** Found by the releases of the week, so since the last release of an earlier one. */
  static List<Erratum> of(DSLContext sql, IsoWeek week) {
    return sql.fetch(FOUND, week.monday()).into(Erratum.class);
  }
}
