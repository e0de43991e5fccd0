package wagewire.reporting.page.component;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import wagewire.metrics.definition.Metric;
import wagewire.metrics.sentence.MetroNames;
import wagewire.model.time.IsoWeek;
import wagewire.reporting.document.Grid;
import wagewire.reporting.document.IntervalBar;
import wagewire.reporting.figure.Figure;
import wagewire.reporting.figure.FigureChoice;
import wagewire.reporting.figure.Figures;

/** Tables of a role's growth, pay and employers; each is null where nothing is kept. */
public final class RoleGrids {

  private static final String GROWTH = "active_growth";
  private static final String NAIVE = "active_growth_naive";
  private static final Set<String> LEVELS = Set.of("pay_p25", "pay_p50", "pay_p75");
  private static final int METROS = 12;
  private static final int EMPLOYERS = 10;

  private RoleGrids() {}

  /**
   * Growth at the employers tracked, with their postings then and now, beside that of all boards.
   */
  public static @Nullable Grid growth(List<Figure> growth) {
    IntervalBar.Scale scale =
        IntervalBar.Scale.of(growth.stream().filter(one -> one.metric().equals(GROWTH)).toList());
    return Grid.unlessEmpty(
        "Growth of open postings",
        List.of("Over", "Growth", "Then", "Now", "Tracked employers", "All boards"),
        Stream.of(
                growth("A year", "year", growth, scale),
                growth("Four weeks", "four_week", growth, scale))
            .flatMap(Optional::stream)
            .toList());
  }

  private static Optional<Grid.Row> growth(
      String over, String horizon, List<Figure> growth, IntervalBar.Scale scale) {
    Figure naive = find(growth, NAIVE, horizon).orElse(null);
    return find(growth, GROWTH, horizon)
        .map(inferred ->
            Grid.Row.of(
                over,
                Grid.Cell.of(inferred, scale),
                Grid.Cell.count(inferred.thenCount()),
                Grid.Cell.count(inferred.nowCount()),
                Grid.Cell.count(inferred.trackedEmployers()),
                Grid.Cell.of(naive)));
  }

  private static Optional<Figure> find(List<Figure> growth, String metric, String horizon) {
    return growth.stream()
        .filter(one -> one.metric().equals(metric) && one.horizon().equals(horizon))
        .findFirst();
  }

  /** Levels of pay with their intervals, how many postings state it, and how it grew. */
  public static @Nullable Grid pay(List<Figure> pay) {
    IntervalBar.Scale scale =
        IntervalBar.Scale.of(
            pay.stream().filter(figure -> LEVELS.contains(figure.metric())).toList());
    return Grid.unlessEmpty(
        "Posted yearly pay",
        List.of("", "Figure and interval", "Postings", "Employers"),
        pay.stream()
            .map(figure ->
                Grid.Row.of(
                    Metric.of(figure.metric()).name(),
                    Grid.Cell.of(figure, LEVELS.contains(figure.metric()) ? scale : null),
                    Grid.Cell.count(figure.postings()),
                    Grid.Cell.count(figure.employers())))
            .toList());
  }

  /**
   * Employers with the most open postings, whatever seniority and country are chosen: employers are
   * not split by them.
   */
  public static @Nullable Grid employers(Figures figures, FigureChoice choice) {
    return Grid.unlessEmpty(
        "Employers with most open postings",
        List.of("Employer", "Open"),
        figures
            .find(
                choice
                    .whole()
                    .query(choice.weekIn(figures), "employer_active", "week")
                    .each("employer"))
            .stream()
            .limit(EMPLOYERS)
            .map(one ->
                Grid.Row.of(
                    figures.employerName(one.employer()).orElse(one.employer()), Grid.Cell.of(one)))
            .toList());
  }

  /**
   * Metropolitan areas with the most open postings; null when a seniority or country is chosen, by
   * which they are not split.
   */
  public static @Nullable Grid metros(Figures figures, FigureChoice choice) {
    if (!choice.equals(choice.whole())) {
      return null;
    }
    IsoWeek week = choice.weekIn(figures);
    Map<String, Figure> pay =
        figures
            .find(
                choice
                    .query(week, "pay_p50", "thirteen_week")
                    .with("currency", "USD")
                    .each("metro"))
            .stream()
            .collect(Collectors.toMap(Figure::metro, Function.identity()));
    return Grid.unlessEmpty(
        "By metropolitan area of the United States",
        List.of("Metropolitan area", "Open", "Employers", "Median pay"),
        figures.find(choice.query(week, "active", "week").each("metro")).stream()
            .limit(METROS)
            .map(one ->
                Grid.Row.of(
                    MetroNames.city(one.metro()),
                    Grid.Cell.of(one),
                    Grid.Cell.count(one.employers()),
                    Grid.Cell.of(pay.get(one.metro()))))
            .toList());
  }
}
