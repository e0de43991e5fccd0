package wagewire.reporting.query;

import static wagewire.reporting.db.trends.Tables.FACTS;
import static wagewire.reporting.db.trends.Tables.RELEASE_WEEK;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jooq.DSLContext;
import wagewire.model.time.IsoWeek;

/** A figure with those before it, which are as the newest release tells them. */
public final class FigureHistory {

  private static final int DAYS = 7;

  private final DSLContext sql;

  public FigureHistory(DSLContext sql) {
    this.sql = sql;
  }

  /**
   * Of the same metric, cell and horizon, oldest first, the figure itself last; weeks for which
   * nothing is kept are absent.
   *
   * @param weeks how many weeks to look back, the figure's own among them
   */
  public List<Figure> of(Figure figure, int weeks) {
    List<Figure> history = new ArrayList<>(before(figure, weeks));
    history.add(figure);
    return List.copyOf(history);
  }

  private List<Figure> before(Figure figure, int weeks) {
    LocalDate newest = IsoWeek.of(figure.periodEnd()).monday();
    return sql.select(FACTS.fields())
        .from(RELEASE_WEEK)
        .join(FACTS)
        .on(FACTS.VINTAGE.eq(RELEASE_WEEK.VINTAGE))
        .and(FACTS.PERIOD_END.between(RELEASE_WEEK.WEEK, RELEASE_WEEK.WEEK.plus(DAYS - 1)))
        .where(
            RELEASE_WEEK.WEEK.gt(newest.minusDays((long) DAYS * weeks)),
            RELEASE_WEEK.WEEK.le(newest),
            FACTS.PERIOD_END.gt(newest.minusDays((long) DAYS * weeks)),
            FACTS.PERIOD_END.lt(figure.periodEnd()),
            FACTS.METRIC.eq(figure.metric()),
            FACTS.ROLE.eq(figure.role()),
            FACTS.SENIORITY.eq(figure.seniority()),
            FACTS.COUNTRY.eq(figure.country()),
            FACTS.REGION.eq(figure.region()),
            FACTS.WORK_MODE.eq(figure.workMode()),
            FACTS.TOOL.eq(figure.tool()),
            FACTS.TITLE.eq(figure.title()),
            FACTS.EMPLOYER.eq(figure.employer()),
            FACTS.CURRENCY.eq(figure.currency()),
            FACTS.HORIZON.eq(figure.horizon()))
        .orderBy(FACTS.PERIOD_END)
        .fetch(FigureRow::figure);
  }
}
