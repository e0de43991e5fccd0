package wagewire.reporting.brief.render;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import wagewire.metrics.sentence.Labels;
import wagewire.reporting.brief.Brief;
import wagewire.reporting.brief.BriefContext;
import wagewire.reporting.brief.ChangeSection;
import wagewire.reporting.chart.Chart;
import wagewire.reporting.chart.ChartUnit;
import wagewire.reporting.chart.IntervalChart;
import wagewire.reporting.chart.IntervalChart.Row;
import wagewire.reporting.document.Grid;
import wagewire.reporting.figure.Figure;
import wagewire.reporting.figure.SentenceCase;
import wagewire.reporting.movers.ComparedMetric;

/** Figures of a section below each other, each with its interval. */
final class IntervalCharts {

  private static final String PERCENT = "percent";

  private IntervalCharts() {}

  /** Over a year, and over four weeks while no year is shown. */
  static @Nullable Chart growth(Brief brief, Brief.Section section) {
    List<Figure> years = growth(section, BriefContext.YEAR);
    boolean anyShown = years.stream().anyMatch(Figure::shown);
    List<Figure> shown = anyShown ? years : growth(section, BriefContext.FOUR_WEEKS);
    return chart(
        ChartTitles.source(brief),
        shown,
        ChartTitles.finding(shown, BriefContext.family()),
        anyShown
            ? "Growth of open postings year over year at employers tracked, with 95 % intervals"
            : "Growth of open postings over four weeks at employers tracked throughout, with 95 %"
                + " intervals",
        ChartUnit.CHANGE,
        figure -> Labels.role(figure.role()));
  }

  private static List<Figure> growth(Brief.Section section, String horizon) {
    return of(
        section,
        figure -> figure.metric().equals("active_growth") && figure.horizon().equals(horizon));
  }

  static @Nullable Chart pay(Brief brief, Brief.Section section) {
    return chart(
        ChartTitles.source(brief),
        section.figures(),
        section.text().isEmpty() ? "" : ChartTitles.withoutCounts(section.text().getFirst()),
        "Median of posted yearly pay in the United States, 13 weeks, with 95 % intervals",
        ChartUnit.DOLLARS,
        figure -> Labels.seniority(figure.seniority()));
  }

  static @Nullable Chart tools(Brief brief, Brief.Section section) {
    return shares(
        brief,
        section,
        "tool_share",
        "with a description that name the tool",
        figure -> Labels.tool(figure.tool()));
  }

  static @Nullable Chart remote(Brief brief, Brief.Section section) {
    return shares(
        brief,
        section,
        "remote_share",
        "that are remote among those that state a work mode",
        figure -> Labels.role(figure.role()));
  }

  private static @Nullable Chart shares(
      Brief brief,
      Brief.Section section,
      String metric,
      String what,
      Function<Figure, String> label) {
    List<Figure> shares = of(section, figure -> figure.metric().equals(metric));
    return chart(
        ChartTitles.source(brief),
        shares,
        ChartTitles.finding(shares, BriefContext.family()),
        "Share of postings %s, 4 weeks, with 95 %% intervals".formatted(what),
        ChartUnit.SHARE,
        label);
  }

  static @Nullable Chart premiums(Brief brief, Brief.Section section) {
    return chart(
        ChartTitles.source(brief),
        section.figures(),
        ChartTitles.title(section.text().getFirst()),
        "Pay of postings that name the tool over that of comparable others, with 95 % intervals",
        ChartUnit.CHANGE,
        figure -> Labels.tool(figure.tool()));
  }

  /** Percent and points stand on no common axis: the points are shown when no percent moved. */
  static @Nullable Chart changes(Brief brief, Brief.Section section) {
    List<Figure> percent = of(section, figure -> figure.unit().equals(PERCENT));
    boolean points = percent.isEmpty();
    return chart(
        ChartTitles.source(brief),
        points ? section.figures() : percent,
        ChangeSection.finding(section),
        points
            ? "Changes of shares over a year in points, with 95 % intervals"
            : "Percent change over %s; of open postings unless labelled otherwise; with 95 %% intervals"
                .formatted(over(percent)),
        points ? ChartUnit.POINTS : ChartUnit.CHANGE,
        ChangeSection::label);
  }

  private static String over(List<Figure> figures) {
    return figures.stream()
        .map(figure -> ComparedMetric.of(figure.metric()).over())
        .distinct()
        .collect(Collectors.joining(" or "));
  }

  private static List<Figure> of(Brief.Section section, Predicate<Figure> wanted) {
    return section.figures().stream().filter(wanted).toList();
  }

  /**
   * @param label of each figure's row
   * @return null where none is shown
   */
  static @Nullable Chart chart(
      String source,
      List<Figure> shown,
      String title,
      String subtitle,
      ChartUnit unit,
      Function<Figure, String> label) {
    if (shown.stream().noneMatch(Figure::shown)) {
      return null;
    }
    boolean change = unit == ChartUnit.CHANGE || unit == ChartUnit.POINTS;
    return new IntervalChart(
        title,
        subtitle,
        source,
        unit,
        shown.stream()
            .map(figure ->
                new Row(
                    SentenceCase.heading(label.apply(figure)),
                    figure.value(),
                    figure.ciLow(),
                    figure.ciHigh(),
                    figure.status().equals("caution"),
                    (change ? Grid.Cell.change(figure) : Grid.Cell.withRange(figure)).plain()))
            .toList());
  }
}
