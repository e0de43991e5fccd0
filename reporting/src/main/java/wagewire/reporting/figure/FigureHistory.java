package wagewire.reporting.figure;

import static wagewire.warehouse.db.trends.Tables.FACTS;
import static wagewire.warehouse.db.trends.Tables.RELEASE;
import static wagewire.warehouse.db.trends.Tables.RELEASE_WEEK;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import wagewire.warehouse.db.trends.tables.Facts;

/** Histories of figures, as in the newest release. */
public final class FigureHistory {

  private static final int DAYS = 7;
  private static final Facts ASKED = FACTS.as("asked");

  private final DSLContext sql;

  FigureHistory(DSLContext sql) {
    this.sql = sql;
  }

  /**
   * Of the same metric, cell and horizon, oldest first, the figure itself last; weeks for which
   * nothing is kept are absent.
   *
   * @param weeks how many weeks to look back, the figure's own among them
   */
  public List<Figure> of(Figure figure, int weeks) {
    return of(List.of(figure), weeks).getFirst();
  }

  /** Returns {@link #of(Figure, int)} of each of the figures, in their order. */
  public List<List<Figure>> of(List<Figure> figures, int weeks) {
    Map<String, List<Figure>> before =
        weeks == 1 || figures.isEmpty() ? Map.of() : before(figures, weeks);
    return figures.stream()
        .map(figure -> {
          List<Figure> history = new ArrayList<>(before.getOrDefault(figure.figureId(), List.of()));
          history.add(figure);
          return List.copyOf(history);
        })
        .toList();
  }

  /** Groups earlier figures by the id of the figure they precede. */
  private Map<String, List<Figure>> before(List<Figure> figures, int weeks) {
    Field<LocalDate> monday =
        DSL.field("date_trunc('week', {0})::date", LocalDate.class, ASKED.PERIOD_END);
    Field<LocalDate> first = monday.minus(DAYS * weeks);
    return sql.select(ASKED.FIGURE_ID)
        .select(FACTS.fields())
        .from(ASKED)
        .join(RELEASE_WEEK)
        .on(RELEASE_WEEK.WEEK.gt(first), RELEASE_WEEK.WEEK.le(monday))
        .join(FACTS)
        .on(
            CellCondition.as(ASKED),
            FACTS.VINTAGE.eq(RELEASE_WEEK.VINTAGE),
            FACTS.PERIOD_END.between(RELEASE_WEEK.WEEK, RELEASE_WEEK.WEEK.plus(DAYS - 1)),
            FACTS.PERIOD_END.gt(first),
            FACTS.PERIOD_END.lt(ASKED.PERIOD_END))
        .where(
            ASKED.FIGURE_ID.eq(
                DSL.any(figures.stream().map(Figure::figureId).toArray(String[]::new))))
        .orderBy(FACTS.PERIOD_END)
        .fetchGroups(ASKED.FIGURE_ID, FigureRow::figure);
  }

  /** The figure's period in each release, the newest first; itself among them. */
  public List<Figure> vintages(Figure figure) {
    return sql.select(FACTS.fields())
        .from(FACTS)
        .join(RELEASE)
        .using(FACTS.VINTAGE)
        .where(CellCondition.as(figure), FACTS.PERIOD_END.eq(figure.periodEnd()))
        .orderBy(RELEASE.SEQUENCE.desc())
        .fetch(FigureRow::figure);
  }
}
