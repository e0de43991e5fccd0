package wagewire.reporting.correction;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import wagewire.model.time.IsoWeek;
import wagewire.reporting.correction.ErratumEntry.Found;
import wagewire.reporting.figure.Figure;
import wagewire.reporting.figure.Figures;

/** Finds corrections of released figures. */
public final class ErrataQuery {

  /** Before all releases. */
  private static final LocalDate EVER = LocalDate.of(1900, 1, 1);

  /** Newest release first; within one, those that are not shown any more, then by their move. */
  private static final String FOUND =
      """
      select figure_id, replaces, vintage, released_at, value_released, value_now, status_released, status_now, tolerance, cause
      from metrics.erratum
      join metrics.release using (vintage)
      where (released_at at time zone 'UTC')::date >= ? and (? = '' or figure_id = ? or replaces = ?)
        and (?::boolean or period_end between ? and ?)
      order by sequence desc, abs(value_now - value_released) / nullif(tolerance, 0) desc nulls first, period_end desc, figure_id
      limit ? offset ?
      """;

  private final DSLContext sql;
  private final Figures figures;

  public ErrataQuery(DSLContext sql) {
    this.sql = sql;
    this.figures = new Figures(sql);
  }

  /**
   * Some of the corrections.
   *
   * @param more true where others follow
   */
  public record Page(List<ErratumEntry> entries, boolean more) {}

  /**
   * Finds corrections, those of the newest release first.
   *
   * @param offset how many to pass over
   * @param limit how many at most
   */
  public Page find(ErratumCriteria criteria, int offset, int limit) {
    String figure = criteria.figure() == null ? "" : criteria.figure();
    IsoWeek week = criteria.week();
    List<Found> found =
        sql.fetch(
                FOUND,
                criteria.since() == null ? EVER : criteria.since(),
                figure,
                figure,
                figure,
                week == null,
                week == null ? EVER : week.monday(),
                week == null ? EVER : week.sunday(),
                limit + 1,
                offset)
            .into(Found.class);
    List<Found> shown = found.subList(0, Math.min(limit, found.size()));
    return new Page(entries(shown), found.size() > limit);
  }

  private List<ErratumEntry> entries(List<Found> found) {
    Set<String> ids = new LinkedHashSet<>();
    for (Found one : found) {
      ids.add(one.figureId());
      ids.add(one.replaces());
    }
    Map<String, Figure> byId = figures.byIds(ids);
    List<ErratumEntry> entries = new ArrayList<>();
    for (Found one : found) {
      Figure now = byId.get(one.figureId());
      Figure before = byId.get(one.replaces());
      if (now != null || before != null) {
        entries.add(ErratumEntry.of(one, before, now));
      }
    }
    return entries;
  }
}
