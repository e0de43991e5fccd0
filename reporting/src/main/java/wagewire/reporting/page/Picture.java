package wagewire.reporting.page;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import wagewire.reporting.chart.Chart;
import wagewire.reporting.chart.ChartFiles;
import wagewire.reporting.query.Figure;
import wagewire.reporting.query.FigureChoice;
import wagewire.reporting.query.FigureHistory;
import wagewire.reporting.query.NewestRelease;
import wagewire.reporting.tell.FigureCharts;

/**
 * A chart with the same numbers as a table.
 *
 * @param address of the lines; that of the picture in points ends otherwise
 * @param points address of the PNG
 * @param alternative what a reader who does not see it is told
 * @param height in pixels of a picture of {@link #WIDTH}
 * @param small for narrow screens; null where there is none
 * @param twin null where the page has the numbers already
 */
public record Picture(
    String address,
    String points,
    String alternative,
    int height,
    @Nullable Spark small,
    @Nullable Grid twin) {

  public static final int WIDTH = ChartFiles.WIDTH;

  private static final int WEEKS = 104;

  /** The first that can be drawn over time; null where none can. */
  static @Nullable Picture ofFirst(
      List<Figure> figures, FigureHistory histories, NewestRelease release) {
    return figures.stream()
        .map(figure -> Optional.ofNullable(of(figure, histories, release)))
        .flatMap(Optional::stream)
        .findFirst()
        .orElse(null);
  }

  /** A figure over time; null where fewer than two weeks are told. */
  static @Nullable Picture of(Figure figure, FigureHistory histories, NewestRelease release) {
    List<Figure> history = histories.of(figure, WEEKS);
    Chart chart = FigureCharts.history(history, release.simulated());
    if (chart == null) {
      return null;
    }
    String stem = "/api/v1/figures/" + figure.figureId();
    return new Picture(
        stem + ".svg",
        stem + ".png",
        ChartFiles.alternative(chart),
        ChartFiles.height(chart),
        Spark.of(history),
        twin(history));
  }

  /** Levels of pay below each other; null where none is told. */
  static @Nullable Picture pay(List<Figure> pay, FigureChoice choice, NewestRelease release) {
    Chart chart = FigureCharts.pay(pay, release.simulated());
    if (chart == null) {
      return null;
    }
    String query = Filters.query(choice, choice.role());
    return new Picture(
        "/api/v1/pay.svg" + query,
        "/api/v1/pay.png" + query,
        ChartFiles.alternative(chart),
        ChartFiles.height(chart),
        null,
        null);
  }

  private static Grid twin(List<Figure> history) {
    return new Grid(
        "The numbers behind the chart, newest first",
        List.of("Period", "Figure", "95 % interval", "Postings"),
        history.reversed().stream().flatMap(figure -> Stream.of(row(figure))).toList());
  }

  private static Grid.Row row(Figure figure) {
    Shown shown = Shown.of(figure);
    return new Grid.Row(
        Grid.Cell.linked(Words.capitalised(Words.period(figure)), shown.address()),
        List.of(
            new Grid.Cell(
                figure.told() ? shown.number() : shown.mark().words(),
                "",
                null,
                shown.mark() == Mark.PUBLISHED ? null : shown.mark(),
                null),
            Grid.Cell.of(shown.range()),
            Grid.Cell.of(GrowthGrid.count(figure.postings()))));
  }
}
