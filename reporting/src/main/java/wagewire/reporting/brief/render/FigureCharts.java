package wagewire.reporting.brief.render;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import wagewire.metrics.definition.Metric;
import wagewire.metrics.sentence.Labels;
import wagewire.model.time.IsoWeek;
import wagewire.reporting.chart.Chart;
import wagewire.reporting.chart.ChartUnit;
import wagewire.reporting.chart.LineChart;
import wagewire.reporting.figure.Figure;
import wagewire.reporting.figure.SentenceCase;

/** Charts of single figures, for those who ask for one. */
public final class FigureCharts {

  private FigureCharts() {}

  /**
   * One figure over time.
   *
   * @param history of one cell and metric, oldest first; weeks not shown break the line
   * @param simulated whether the market is made up
   * @return null where fewer than two are shown
   */
  public static @Nullable Chart history(List<Figure> history, boolean simulated) {
    Figure newest = history.getLast();
    LineChart.Line line =
        LineCharts.line(
            SentenceCase.heading(Labels.role(newest.role())), history, Figure::periodEnd);
    if (line.points().size() < 2) {
      return null;
    }
    return new LineChart(
        title(newest), measured(newest), source(newest, simulated), unit(newest), List.of(line));
  }

  /**
   * Shares of tools, one below the other.
   *
   * @return null where none is shown
   */
  public static @Nullable Chart tools(List<Figure> figures, boolean simulated) {
    return below(
        figures.stream().filter(figure -> figure.metric().equals("tool_share")).toList(),
        simulated,
        figure -> Labels.tool(figure.tool()));
  }

  /**
   * Levels of pay, one below the other.
   *
   * @return null where none is shown
   */
  public static @Nullable Chart pay(List<Figure> figures, boolean simulated) {
    return below(
        figures.stream().filter(figure -> figure.unit().equals("currency")).toList(),
        simulated,
        figure -> Metric.of(figure.metric()).name());
  }

  private static @Nullable Chart below(
      List<Figure> shown, boolean simulated, Function<Figure, String> label) {
    if (shown.isEmpty()) {
      return null;
    }
    Figure first = shown.getFirst();
    return IntervalCharts.chart(
        source(first, simulated), shown, title(first), measured(first), unit(first), label);
  }

  /** Finding of the figure; without a sentence, what it counts. */
  private static String title(Figure figure) {
    return figure.shown() && figure.sentence() != null
        ? ChartTitles.finding(figure)
        : "%s: %s"
            .formatted(
                SentenceCase.heading(Labels.postings(figure.subject())),
                Metric.of(figure.metric()).name().toLowerCase(Locale.ROOT));
  }

  private static String measured(Figure figure) {
    String measured = Metric.of(figure.metric()).measures(figure.horizon());
    boolean inOther = figure.unit().equals("currency") && !inDollars(figure);
    return inOther ? measured + ", in " + figure.currency() : measured;
  }

  private static boolean inDollars(Figure figure) {
    return figure.currency().equals("USD");
  }

  private static String source(Figure figure, boolean simulated) {
    return ChartTitles.source(simulated, IsoWeek.of(figure.periodEnd()), figure.vintage());
  }

  private static ChartUnit unit(Figure figure) {
    return switch (figure.unit()) {
      case "percent" -> ChartUnit.CHANGE;
      case "points" -> ChartUnit.POINTS;
      case "share" -> ChartUnit.SHARE;
      case "currency" -> inDollars(figure) ? ChartUnit.DOLLARS : ChartUnit.AMOUNT;
      case "index" -> ChartUnit.INDEX;
      default -> ChartUnit.COUNT;
    };
  }
}
