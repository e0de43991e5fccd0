package wagewire.reporting.brief.render;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import wagewire.metrics.sentence.Labels;
import wagewire.metrics.sentence.MetricWords;
import wagewire.model.time.IsoWeek;
import wagewire.reporting.brief.Cells;
import wagewire.reporting.brief.Text;
import wagewire.reporting.chart.Chart;
import wagewire.reporting.chart.IntervalChart;
import wagewire.reporting.chart.LineChart;
import wagewire.reporting.figure.Figure;
import wagewire.reporting.figure.FigureFormat;
import wagewire.reporting.figure.SentenceCase;

/** Charts of single figures, for those who ask for one. */
public final class FigureCharts {

  private FigureCharts() {}

  /**
   * One figure over time.
   *
   * @param history of one cell and metric, oldest first; withheld weeks break the line
   * @param simulated whether the market is made up
   * @return null where fewer than two are told
   */
  public static @Nullable Chart history(List<Figure> history, boolean simulated) {
    List<LineChart.Point> points =
        history.stream().flatMap(figure -> point(figure).stream()).toList();
    if (points.size() < 2) {
      return null;
    }
    Figure newest = history.getLast();
    return new LineChart(
        title(newest),
        measured(newest),
        source(newest, simulated),
        unit(newest),
        List.of(new LineChart.Line(SentenceCase.name(Labels.role(newest.role())), points)));
  }

  /**
   * Shares of tools, one below the other.
   *
   * @return null where none is told
   */
  public static @Nullable Chart tools(List<Figure> figures, boolean simulated) {
    return below(
        figures.stream().filter(figure -> figure.metric().equals("tool_share")).toList(),
        simulated,
        figure -> Labels.tool(figure.tool()),
        IntervalCharts::share);
  }

  /**
   * Levels of pay, one below the other.
   *
   * @return null where none is told
   */
  public static @Nullable Chart pay(List<Figure> figures, boolean simulated) {
    return below(
        figures.stream().filter(figure -> figure.unit().equals("currency")).toList(),
        simulated,
        figure -> MetricWords.name(figure.metric()),
        figure ->
            FigureFormat.pay(figure)
                + (figure.told() ? " (" + FigureFormat.payRange(figure) + ")" : ""));
  }

  private static @Nullable Chart below(
      List<Figure> shown,
      boolean simulated,
      Function<Figure, String> label,
      Function<Figure, String> text) {
    if (shown.isEmpty()) {
      return null;
    }
    Figure first = shown.getFirst();
    IntervalChart.Unit unit =
        switch (unit(first)) {
          case SHARE -> IntervalChart.Unit.SHARE;
          case DOLLARS -> IntervalChart.Unit.DOLLARS;
          case AMOUNT -> IntervalChart.Unit.AMOUNT;
          case POINTS -> IntervalChart.Unit.POINTS;
          case CHANGE, COUNT, INDEX -> IntervalChart.Unit.CHANGE;
        };
    return IntervalCharts.chart(
        source(first, simulated), shown, title(first), measured(first), unit, label, text);
  }

  /** What it says; for one that nothing is said of, what it counts. */
  private static String title(Figure figure) {
    return figure.told() && figure.sentence() != null
        ? ChartTitles.finding(figure)
        : "%s: %s"
            .formatted(
                SentenceCase.name(Labels.postings(figure.subject())),
                MetricWords.name(figure.metric()).toLowerCase(Locale.ROOT));
  }

  private static String measured(Figure figure) {
    String measured = MetricWords.measured(figure.metric(), figure.horizon());
    boolean inOther = figure.unit().equals("currency") && !inDollars(figure);
    return inOther ? measured + ", in " + figure.currency() : measured;
  }

  private static boolean inDollars(Figure figure) {
    return figure.converted() || figure.currency().equals("USD");
  }

  private static String source(Figure figure, boolean simulated) {
    return ChartTitles.source(simulated, IsoWeek.of(figure.periodEnd()), figure.vintage());
  }

  private static LineChart.Unit unit(Figure figure) {
    return switch (figure.unit()) {
      case "percent" -> LineChart.Unit.CHANGE;
      case "points" -> LineChart.Unit.POINTS;
      case "share" -> LineChart.Unit.SHARE;
      case "currency" -> inDollars(figure) ? LineChart.Unit.DOLLARS : LineChart.Unit.AMOUNT;
      case "index" -> LineChart.Unit.INDEX;
      default -> LineChart.Unit.COUNT;
    };
  }

  private static List<LineChart.Point> point(Figure figure) {
    Double value = figure.value();
    return value == null
        ? List.of()
        : List.of(
            new LineChart.Point(
                figure.periodEnd(),
                value,
                Objects.requireNonNullElse(figure.ciLow(), value),
                Objects.requireNonNullElse(figure.ciHigh(), value)));
  }
}
