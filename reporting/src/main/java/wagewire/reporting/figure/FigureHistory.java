package wagewire.reporting.figure;

import static wagewire.warehouse.db.metrics.Tables.NEWEST;
import static wagewire.warehouse.db.metrics.Tables.RELEASE;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import wagewire.warehouse.db.metrics.tables.FactsOfCell;

/** Histories of figures, as in the newest release. */
public final class FigureHistory {

  private static final int DAYS = 7;
  private static final Field<String> ASKED = DSL.field(DSL.name("asked"), String.class);

  // offset 0 keeps the planner from joining all figures with those asked for.
  private static final String BEFORE =
      """
      select asked, newest.*
      from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::date[]) as figure (
        asked, metric, role, seniority, country, region, metro, work_mode, employment_type, tool, employer, currency, horizon,
        last_day)
      cross join lateral (
        select *
        from metrics.newest
        where metric = figure.metric and role = figure.role
          and cell_hash = metrics.figure_cell(
            figure.role, figure.seniority, figure.country, figure.region, figure.metro, figure.work_mode,
            figure.employment_type, figure.tool, figure.employer, figure.currency, figure.horizon)
          and period_end < last_day and period_end >= date_trunc('week', last_day)::date - ?
        offset 0) as newest
      order by period_end
      """;

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
          List<Figure> history =
              figure.stored()
                  ? new ArrayList<>(before.getOrDefault(figure.figureId(), List.of()))
                  : new ArrayList<>();
          history.add(figure);
          return List.copyOf(history);
        })
        .toList();
  }

  /** Groups earlier figures by the id of the figure they precede. */
  private Map<String, List<Figure>> before(List<Figure> figures, int weeks) {
    return sql.resultQuery(
            BEFORE,
            column(figures, Figure::figureId),
            column(figures, Figure::metric),
            column(figures, Figure::role),
            column(figures, Figure::seniority),
            column(figures, Figure::country),
            column(figures, Figure::region),
            column(figures, Figure::metro),
            column(figures, Figure::workMode),
            column(figures, Figure::employmentType),
            column(figures, Figure::tool),
            column(figures, Figure::employer),
            column(figures, Figure::currency),
            column(figures, Figure::horizon),
            figures.stream().map(Figure::periodEnd).toArray(LocalDate[]::new),
            DAYS * (weeks - 1))
        .coerce(Stream.concat(Stream.of(ASKED), NEWEST.fieldStream()).toList())
        .fetchGroups(ASKED, FigureRow::figure);
  }

  private static String[] column(List<Figure> figures, Function<Figure, String> of) {
    return figures.stream().map(of).toArray(String[]::new);
  }

  /** The figure's period in each release, the newest first; itself among them. */
  public List<Figure> vintages(Figure figure) {
    FactsOfCell facts = FigureCell.facts(figure);
    return sql.select(facts.fields())
        .from(facts)
        .join(RELEASE)
        .on(RELEASE.VINTAGE.eq(facts.VINTAGE))
        .where(facts.PERIOD_END.eq(figure.periodEnd()))
        .orderBy(RELEASE.SEQUENCE.desc())
        .fetch(FigureRow::figure);
  }
}
