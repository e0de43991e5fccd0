package wagewire.reporting.figure;

import static wagewire.warehouse.db.metrics.Tables.COVERAGE_BREAK;
import static wagewire.warehouse.db.metrics.Tables.FACT;
import static wagewire.warehouse.db.metrics.Tables.NEWEST;
import static wagewire.warehouse.db.metrics.Tables.RELEASE;
import static wagewire.warehouse.db.metrics.Tables.RELEASE_WEEK;
import static wagewire.warehouse.db.postings.Tables.POSTING;
import static wagewire.warehouse.db.trends.Tables.FACTS;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import wagewire.model.error.ErrorCode;
import wagewire.model.error.WagewireException;
import wagewire.model.time.IsoWeek;
import wagewire.warehouse.db.metrics.tables.FactsOfCell;

/** Reads figures of the newest vintage. */
public final class Figures {

  /** Least number of revised figures for a mean. */
  private static final int FEWEST_REVISED = 12;

  private static final String REVISION =
      """
      select mean_absolute_revision from metrics.revision
      where metric = ? and horizon = ? and unit = ? and figures >= ?
      """;

  private static final String OF_IDS =
      "select fact.* from unnest(?::text[]) as id cross join lateral metrics.fact(id) as fact";

  private final DSLContext sql;
  private final FigureHistory histories;

  public Figures(DSLContext sql) {
    this.sql = sql;
    this.histories = new FigureHistory(sql);
  }

  /** Returns the connections by which figures are read. */
  public DSLContext sql() {
    return sql;
  }

  public FigureHistory histories() {
    return histories;
  }

  /** The newest released week; empty before the first release. */
  public Optional<IsoWeek> newestWeek() {
    return sql.select(DSL.max(RELEASE_WEEK.WEEK))
        .from(RELEASE_WEEK)
        .fetchOptional(0, java.time.LocalDate.class)
        .map(IsoWeek::new);
  }

  /**
   * The newest released week.
   *
   * @throws WagewireException NOT_READY before the first release
   */
  public IsoWeek requireNewestWeek() {
    return newestWeek()
        .orElseThrow(() ->
            new WagewireException(
                ErrorCode.NOT_READY,
                "there are no figures yet",
                "metrics.release",
                unfinishedWeek()
                    .map(UnfinishedWeek::text)
                    .orElse("Collect or import postings, then run ./wagewire refresh.")));
  }

  /** Returns the week after the newest released one, when some of it was observed. */
  public Optional<UnfinishedWeek> unfinishedWeek() {
    return UnfinishedWeek.read(sql);
  }

  /** The first released week; empty before the first release. */
  public Optional<IsoWeek> firstWeek() {
    return sql.select(DSL.min(RELEASE_WEEK.WEEK))
        .from(RELEASE_WEEK)
        .fetchOptional(0, java.time.LocalDate.class)
        .map(IsoWeek::new);
  }

  /** The newest release that states the week; empty for a week that none states. */
  public Optional<String> vintage(IsoWeek week) {
    return newestVintage(week).fetchOptional(0, String.class);
  }

  /**
   * Returns the week asked for; the newest for null.
   *
   * @throws WagewireException NOT_READY before the first release
   * @throws WrongParameterException for a week that no release states
   */
  public IsoWeek requireWeek(@Nullable IsoWeek wanted) {
    IsoWeek newest = requireNewestWeek();
    if (wanted == null) {
      return newest;
    }
    if (vintage(wanted).isEmpty()) {
      throw new WrongParameterException(
          "week",
          "must be one that was released, not '%s'; the newest is %s".formatted(wanted, newest),
          newest.toString());
    }
    return wanted;
  }

  /** True when the newest release holds boards of a simulated market. */
  public boolean simulated() {
    return sql.select(RELEASE.SIMULATED)
        .from(RELEASE)
        .orderBy(RELEASE.SEQUENCE.desc())
        .limit(1)
        .fetchOptional(RELEASE.SIMULATED)
        .orElse(false);
  }

  /**
   * Platforms whose boards were watched in the five weeks to the week's end, with what they demand
   * of those who use them.
   */
  public List<SourceInUse> sources(IsoWeek week) {
    return SourceInUse.read(sql, week);
  }

  /** The name to show for an employer's id; empty when its postings have none. */
  public Optional<String> employerName(String id) {
    return sql.select(POSTING.EMPLOYER_NAME)
        .from(POSTING)
        .where(POSTING.EMPLOYER.eq(id).and(POSTING.EMPLOYER_NAME.isNotNull()))
        .orderBy(POSTING.OPENED_ON.desc(), POSTING.POSTING_ID)
        .limit(1)
        .fetchOptional(POSTING.EMPLOYER_NAME);
  }

  /** All stored figures that the query wants, largest value first, those not shown last. */
  public List<Figure> find(FigureQuery query) {
    return sql.selectFrom(NEWEST)
        .where(wanted(query).and(NEWEST.PERIOD_END.eq(query.end())))
        .orderBy(NEWEST.VALUE.desc().nullsLast(), NEWEST.FIGURE_ID)
        .fetch(FigureRow::figure);
  }

  /** As {@link #find}; of one cell that is too small for a stored figure, one that says so. */
  public List<Figure> findOrWhy(FigureQuery query) {
    List<Figure> stored = find(query);
    return stored.isEmpty() && query.isOfOneCell()
        ? UnstoredFigure.find(sql, query).stream().toList()
        : stored;
  }

  /** The figures that the query wants of every released week up to its own, oldest first. */
  public List<Figure> history(FigureQuery query) {
    return sql.selectFrom(NEWEST)
        .where(wanted(query).and(NEWEST.PERIOD_END.le(query.week().sunday())))
        .orderBy(NEWEST.PERIOD_END, NEWEST.FIGURE_ID)
        .fetch(FigureRow::figure);
  }

  private static Condition wanted(FigureQuery query) {
    Condition condition = NEWEST.METRIC.eq(query.metric());
    for (var dimension : query.dimensions().entrySet()) {
      Field<String> field = NEWEST.field(dimension.getKey(), String.class);
      if (field == null) {
        throw new IllegalArgumentException("No dimension " + dimension.getKey());
      }
      condition =
          condition.and(
              dimension.getValue().equals(FigureQuery.EACH)
                  ? field.ne("all")
                  : field.eq(dimension.getValue()));
    }
    return query.isOfOneCell()
        ? condition.and(NEWEST.CELL_HASH.eq(FigureCell.hash(query.dimensions())))
        : condition;
  }

  /**
   * The figures of some metrics and a week about the same postings as the given one, in all
   * currencies together, without those of single tools and employers.
   */
  public List<Figure> samePostings(IsoWeek week, Figure figure, Collection<String> metrics) {
    return sql.selectFrom(NEWEST)
        .where(
            NEWEST.METRIC.in(metrics),
            NEWEST.PERIOD_END.eq(week.sunday()),
            NEWEST.ROLE.eq(figure.role()),
            NEWEST.SENIORITY.eq(figure.seniority()),
            NEWEST.COUNTRY.eq(figure.country()),
            NEWEST.REGION.eq(figure.region()),
            NEWEST.METRO.eq(figure.metro()),
            NEWEST.WORK_MODE.eq(figure.workMode()),
            NEWEST.EMPLOYMENT_TYPE.eq(figure.employmentType()),
            NEWEST.TOOL.eq("all"),
            NEWEST.EMPLOYER.eq("all"),
            NEWEST.CURRENCY.eq("all"))
        .orderBy(NEWEST.METRIC, NEWEST.HORIZON)
        .fetch(FigureRow::figure);
  }

  private Select<Record1<String>> newestVintage(IsoWeek week) {
    return sql.select(RELEASE_WEEK.VINTAGE)
        .from(RELEASE_WEEK)
        .where(RELEASE_WEEK.WEEK.eq(week.monday()));
  }

  /** True when any release showed the figure for an earlier period. */
  public boolean toldBefore(Figure figure) {
    FactsOfCell facts = FigureCell.facts(figure);
    return sql.fetchExists(
        DSL.selectOne()
            .from(facts)
            .where(facts.PERIOD_END.lt(figure.periodEnd()), facts.VALUE.isNotNull()));
  }

  /** The newest release whose own week lies before the given one; empty for the first. */
  public Optional<PreviousRelease> formerRelease(IsoWeek week) {
    return sql.select(RELEASE.VINTAGE, RELEASE.METHOD_VERSION)
        .from(RELEASE)
        .where(RELEASE.WEEK.lt(week.monday()))
        .orderBy(RELEASE.SEQUENCE.desc())
        .limit(1)
        .fetchOptional(
            row -> new PreviousRelease(row.get(RELEASE.VINTAGE), row.get(RELEASE.METHOD_VERSION)));
  }

  /**
   * Breaks in coverage of a role or group, oldest first, as the newest release of the week sees
   * them.
   */
  public List<CoverageBreak> breaks(String role, IsoWeek week) {
    return sql.selectFrom(COVERAGE_BREAK)
        .where(
            COVERAGE_BREAK.ROLE.eq(role),
            COVERAGE_BREAK.WEEK.le(week.monday()),
            COVERAGE_BREAK.VINTAGE.eq(newestVintage(week)))
        .orderBy(COVERAGE_BREAK.WEEK, COVERAGE_BREAK.KIND)
        .fetch(row ->
            new CoverageBreak(
                new IsoWeek(row.getWeek()), row.getKind(), row.getSize(), row.getNote()));
  }

  /** Corrections since the last release of an earlier week, those that moved furthest first. */
  public List<Erratum> errata(IsoWeek week) {
    return Erratum.read(sql, week);
  }

  /**
   * Returns how far the metric's figures of whole roles move on average from their first release to
   * their newest, in their unit (methodology §13); null where too few were revised.
   */
  public @Nullable Double meanRevision(Figure figure) {
    return sql.fetchOptional(
            REVISION, figure.metric(), figure.horizon(), figure.unit(), FEWEST_REVISED)
        .map(row -> row.get(0, Double.class))
        .orElse(null);
  }

  /** The figure of an id, of any release. */
  public Optional<Figure> byId(String id) {
    return sql.selectFrom(FACT(id)).fetchOptional(FigureRow::figure);
  }

  /** Returns the figures of the ids, of any release, by their id; without those that are gone. */
  public Map<String, Figure> byIds(Collection<String> ids) {
    return sql.resultQuery(OF_IDS, (Object) ids.toArray(String[]::new))
        .coerce(FACTS.fields())
        .fetchMap(FACTS.FIGURE_ID, FigureRow::figure);
  }

  /** The one stored figure that the query wants, if it is there. */
  public Optional<Figure> one(FigureQuery query) {
    return find(query).stream().findFirst();
  }

  /** The one figure that the query wants, or one that says it is too small to be stored. */
  public Optional<Figure> oneOrWhy(FigureQuery query) {
    return findOrWhy(query).stream().findFirst();
  }
}
