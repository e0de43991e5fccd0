package wagewire.reporting.page.component;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import wagewire.reporting.brief.render.FigureCharts;
import wagewire.reporting.chart.Chart;
import wagewire.reporting.chart.ChartFiles;
import wagewire.reporting.chart.ChartTheme;
import wagewire.reporting.chart.ChartVariant;
import wagewire.reporting.figure.Figure;
import wagewire.reporting.figure.FigureChoice;
import wagewire.reporting.figure.FigureFormat;
import wagewire.reporting.figure.FigureHistory;
import wagewire.reporting.figure.FigureText;
import wagewire.reporting.figure.SentenceCase;
import wagewire.reporting.health.NewestRelease;

/**
 * A chart that the server draws, for light and dark, wide and narrow screens.
 *
 * @param stem its address without what says the format
 * @param query the rest of the address; empty or with its question mark
 * @param alternative alternative text for screen readers
 * @param height in pixels of the wide layout
 * @param narrowHeight in pixels of the narrow layout
 * @param twin the same as a table; null where a table stands beside it anyway
 */
public record ChartImage(
    String stem,
    String query,
    String alternative,
    int height,
    int narrowHeight,
    @Nullable Grid twin) {

  public static final int WIDTH = ChartVariant.Layout.WIDE.width();
  public static final int NARROW_WIDTH = ChartVariant.Layout.NARROW.width();

  private static final int WEEKS = 104;

  public static ChartImage of(String stem, String query, Chart chart, @Nullable Grid twin) {
    return new ChartImage(
        stem,
        query,
        ChartFiles.alternative(chart),
        ChartFiles.height(chart),
        ChartFiles.height(chart, ChartVariant.Layout.NARROW),
        twin);
  }

  /** The first figure that gives a line over time; null where none does. */
  public static @Nullable ChartImage ofFirst(
      List<Figure> figures, FigureHistory histories, NewestRelease release) {
    return figures.stream()
        .flatMap(figure -> Stream.ofNullable(of(figure, histories, release)))
        .findFirst()
        .orElse(null);
  }

  /** A figure over time; null where fewer than two weeks are shown. */
  public static @Nullable ChartImage of(
      Figure figure, FigureHistory histories, NewestRelease release) {
    List<Figure> history = histories.of(figure, WEEKS);
    Chart chart = FigureCharts.history(history, release.simulated());
    return chart == null
        ? null
        : of("/api/v1/figures/" + figure.figureId(), "", chart, twin(history));
  }

  /** Levels of pay below each other; null where none is shown. */
  public static @Nullable ChartImage pay(
      List<Figure> pay, FigureChoice choice, NewestRelease release) {
    Chart chart = FigureCharts.pay(pay, release.simulated());
    return chart == null
        ? null
        : of("/api/v1/pay", Filters.query(choice, choice.role()), chart, null);
  }

  /** Returns the address of the wide, light SVG. */
  public String address() {
    return stem + ".svg" + query;
  }

  /** Returns the address of the PNG to download. */
  public String points() {
    return stem + ".png" + query;
  }

  public String address(ChartTheme theme, ChartVariant.Layout layout) {
    return "%s%slayout=%s&theme=%s"
        .formatted(address(), query.isEmpty() ? "?" : "&", id(layout), id(theme));
  }

  private static String id(Enum<?> one) {
    return one.name().toLowerCase(Locale.ROOT);
  }

  private static Grid twin(List<Figure> history) {
    return new Grid(
        "Chart data, newest first",
        List.of("Period", "Figure", "95 % interval", "Postings"),
        history.reversed().stream().map(ChartImage::row).toList());
  }

  private static Grid.Row row(Figure figure) {
    FigureView shown = FigureView.of(figure);
    return new Grid.Row(
        Grid.Cell.linked(
            SentenceCase.capitalised(FigureText.period(figure.metric(), figure.periodEnd())),
            shown.address()),
        List.of(
            Grid.Cell.bare(figure),
            Grid.Cell.of(shown.range()),
            Grid.Cell.of(FigureFormat.integer(figure.postings()))));
  }
}
