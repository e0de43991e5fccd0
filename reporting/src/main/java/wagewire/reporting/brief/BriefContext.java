package wagewire.reporting.brief;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import wagewire.metrics.panel.Horizon;
import wagewire.metrics.publishability.FallbackRoles;
import wagewire.model.posting.Role;
import wagewire.model.posting.Vocabulary;
import wagewire.model.time.IsoWeek;
import wagewire.reporting.figure.Figure;
import wagewire.reporting.figure.FigureChoice;
import wagewire.reporting.figure.FigureQuery;
import wagewire.reporting.figure.Figures;
import wagewire.reporting.figure.PayFigures;
import wagewire.reporting.figure.SourceInUse;

/**
 * Data that all sections of a brief share.
 *
 * @param week the brief is about
 * @param counted whether the family has postings enough for a count; else no reasons are given
 * @param sources platforms whose boards were tracked in the five weeks to its end
 */
public record BriefContext(
    Figures figures, IsoWeek week, boolean counted, List<SourceInUse> sources) {

  public static final String FOUR_WEEKS = Horizon.FOUR_WEEK.id();
  public static final String YEAR = Horizon.YEAR.id();
  public static final String WEEK = "week";
  static final String QUARTER = "thirteen_week";

  /** Returns the family of the brief, by the vocabulary in use. */
  public static String family() {
    return Vocabulary.current().briefFamily();
  }

  public BriefContext(Figures figures, IsoWeek week) {
    this(
        figures,
        week,
        figures
            .one(FigureQuery.of(week, "active").with("horizon", WEEK).with("role", family()))
            .isPresent(),
        figures.sources(week));
  }

  /** Starts a query of all roles and places; the horizon is an id of {@code trends.facts}. */
  FigureQuery query(String metric, String horizon) {
    return FigureQuery.of(week, metric).with("horizon", horizon);
  }

  /** Starts a query of a level of pay in the United States, in US dollars. */
  FigureQuery pay(String metric) {
    return PayFigures.level(FigureChoice.read(null, null, null, null), week, metric);
  }

  /** Returns how many boards were tracked in the five weeks to the end of the week. */
  long boards() {
    return sources.stream().mapToLong(SourceInUse::boards).sum();
  }

  @Nullable Figure one(FigureQuery query) {
    return figures.one(query).orElse(null);
  }

  /** Returns the figure of the role in all places. */
  @Nullable Figure one(String metric, String horizon, String role) {
    return one(query(metric, horizon).with("role", role));
  }

  /** Returns the figure of the role in all places, also one that is too small to be stored. */
  @Nullable Figure oneOrWhy(String metric, String horizon, String role) {
    return figures.oneOrWhy(query(metric, horizon).with("role", role)).orElse(null);
  }

  /** Tries the family, then wider groups, until a figure is shown. */
  GroupFallback.Result fallback(String metric, String horizon) {
    return fallback(query(metric, horizon));
  }

  GroupFallback.Result fallback(FigureQuery query) {
    return GroupFallback.find(counted ? figures::findOrWhy : figures::find, query, family());
  }

  /** Returns the figures of the family that are shown. */
  List<Figure> shown(Stream<FigureQuery> queries) {
    return queries
        .flatMap(query -> figures.find(query.with("role", family())).stream())
        .filter(Figure::shown)
        .toList();
  }

  /** The family's roles, the family, and all families but other together. */
  static List<String> roles() {
    return Stream.concat(
            Stream.of(Role.values())
                .filter(role -> role.family().id().equals(family()))
                .map(Role::id),
            Stream.of(family(), FallbackRoles.group()))
        .toList();
  }
}
