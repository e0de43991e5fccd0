package wagewire.reporting.brief.render;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import wagewire.metrics.publishability.FallbackRoles;
import wagewire.metrics.sentence.Labels;
import wagewire.metrics.sentence.ReasonTexts;
import wagewire.metrics.sentence.Subject;
import wagewire.reporting.brief.Brief;
import wagewire.reporting.brief.BriefContext;
import wagewire.reporting.chart.Chart;
import wagewire.reporting.chart.ChartUnit;
import wagewire.reporting.chart.LineChart;
import wagewire.reporting.figure.Figure;
import wagewire.reporting.figure.FigureQuery;
import wagewire.reporting.figure.Figures;
import wagewire.reporting.figure.SentenceCase;

/** Figures over time. */
final class LineCharts {

  private LineCharts() {}

  /** Open postings of the family, of marketing and go-to-market, and of all. */
  static @Nullable Chart index(Figures figures, Brief brief) {
    List<LineChart.Line> lines = new ArrayList<>();
    @Nullable Figure newest = null;
    for (String role : List.of(BriefContext.family(), FallbackRoles.group(), Subject.ALL)) {
      List<Figure> history =
          figures.history(
              FigureQuery.of(brief.week(), "panel_index")
                  .with("role", role)
                  .with("horizon", BriefContext.WEEK));
      LineChart.Line line =
          line(SentenceCase.heading(Labels.role(role)), history, Figure::periodEnd);
      if (line.points().size() > 1) {
        lines.add(line);
        newest = role.equals(BriefContext.family()) ? history.getLast() : newest;
      }
    }
    return newest == null
        ? null
        : new LineChart(
            newest.shown()
                ? ChartTitles.finding(newest)
                : SentenceCase.heading(Labels.postings(newest.subject())) + ", index",
            "Open postings at matched employers, chained from week to week; first four weeks = 100;"
                + " band: 95 % interval",
            ChartTitles.source(brief),
            ChartUnit.INDEX,
            lines);
  }

  /**
   * Returns the line of a history, with what is not shown after its first point.
   *
   * @param history oldest first
   */
  static LineChart.Line line(String name, List<Figure> history, Function<Figure, LocalDate> day) {
    return new LineChart.Line(
        name,
        points(history, day),
        history.stream()
            .dropWhile(figure -> !figure.shown())
            .filter(figure -> !figure.shown())
            .map(figure -> new LineChart.Gap(day.apply(figure), ReasonTexts.words(figure.reason())))
            .toList());
  }

  private static List<LineChart.Point> points(
      List<Figure> figures, Function<Figure, LocalDate> day) {
    return figures.stream().flatMap(figure -> point(figure, day.apply(figure)).stream()).toList();
  }

  private static List<LineChart.Point> point(Figure figure, LocalDate day) {
    Double value = figure.value();
    if (value == null) {
      return List.of();
    }
    Double low = figure.ciLow();
    Double high = figure.ciHigh();
    return List.of(
        new LineChart.Point(day, value, low == null ? value : low, high == null ? value : high));
  }
}
