package wagewire.reporting.page.component;

import java.util.List;
import org.jspecify.annotations.Nullable;
import wagewire.reporting.brief.render.FigureCharts;
import wagewire.reporting.chart.Chart;
import wagewire.reporting.document.ChartImage;
import wagewire.reporting.document.FigureView;
import wagewire.reporting.document.Grid;
import wagewire.reporting.figure.Figure;
import wagewire.reporting.figure.FigureText;
import wagewire.reporting.figure.Figures;
import wagewire.reporting.figure.SentenceCase;
import wagewire.reporting.health.NewestRelease;

/** A figure over time as a picture, with its data as a table. */
public final class FigureImage {

  /** Two years: what a chart shows of a figure. */
  static final int WEEKS = 104;

  private FigureImage() {}

  /**
   * @return null where fewer than two weeks are shown
   */
  public static @Nullable ChartImage of(Figure figure, Figures figures, NewestRelease release) {
    List<Figure> history = figures.histories().of(figure, WEEKS);
    Chart chart = FigureCharts.history(history, release.simulated());
    return chart == null ? null : of(figure, history, chart);
  }

  /**
   * @param history of the figure, oldest first
   * @param chart of the history
   */
  static ChartImage of(Figure figure, List<Figure> history, Chart chart) {
    return ChartImage.of(
        "/api/v1/figures/" + figure.figureId(),
        "",
        chart,
        new Grid(
            "Chart data, newest first",
            List.of("Period", "Figure", "95 % interval", "Postings"),
            history.reversed().stream().map(FigureImage::row).toList()));
  }

  private static Grid.Row row(Figure figure) {
    String period = FigureText.period(figure.periodEnd());
    return row(
        Grid.Cell.linked(SentenceCase.capitalised(period), FigureView.of(figure).address()),
        figure);
  }

  /** A figure as a row: the number alone, its interval, its postings. */
  public static Grid.Row row(Grid.Cell head, Figure figure) {
    return Grid.Row.of(
        head,
        Grid.Cell.bare(figure),
        Grid.Cell.of(FigureView.of(figure).range()),
        Grid.Cell.count(figure.postings()));
  }
}
