package wagewire.reporting.page.component;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import wagewire.metrics.fact.RoleGroups;
import wagewire.metrics.sentence.Labels;
import wagewire.reporting.brief.render.FigureCharts;
import wagewire.reporting.chart.Chart;
import wagewire.reporting.document.ChartImage;
import wagewire.reporting.figure.Figure;
import wagewire.reporting.figure.Figures;
import wagewire.reporting.figure.SentenceCase;
import wagewire.reporting.health.NewestRelease;

/**
 * A figure over time that scripts make answer to pointer and keys; without scripts it is a picture
 * with its data.
 *
 * @param picture what is there without scripts
 * @param history address of the data
 * @param measured measure and unit
 * @param source week, release and where the data come from
 * @param others roles to compare with
 */
public record LiveChart(
    ChartImage picture,
    String history,
    String measured,
    String source,
    List<Filters.Option> others) {

  /** Weeks that make a line. */
  private static final int LINE = 8;

  /**
   * Returns the chart of the first of the figures that was shown in eight weeks or more, else of
   * the first that was in two.
   *
   * @return null where none was
   */
  public static @Nullable LiveChart ofFirstLine(
      List<Figure> found, Figures figures, NewestRelease release) {
    List<List<Figure>> histories = figures.histories().of(found, FigureImage.WEEKS);
    return Stream.of(LINE, 1)
        .flatMap(least ->
            histories.stream()
                .filter(history -> history.stream().filter(Figure::shown).count() >= least))
        .flatMap(history -> Stream.ofNullable(of(history.getLast(), history, release)))
        .findFirst()
        .orElse(null);
  }

  /**
   * @return null where fewer than two weeks are shown
   */
  public static @Nullable LiveChart of(Figure figure, Figures figures, NewestRelease release) {
    return of(figure, figures.histories().of(figure, FigureImage.WEEKS), release);
  }

  private static @Nullable LiveChart of(
      Figure figure, List<Figure> history, NewestRelease release) {
    Chart chart = FigureCharts.history(history, release.simulated());
    return chart == null
        ? null
        : new LiveChart(
            FigureImage.of(figure, history, chart),
            "/api/v1/figures/" + figure.figureId() + "/history",
            chart.subtitle(),
            chart.source(),
            others(figure));
  }

  /** Figures of single tools, titles and employers have few others to compare with. */
  private static List<Filters.Option> others(Figure figure) {
    return RoleGroups.everything().stream()
        .filter(role -> !role.equals(figure.role()))
        .map(role -> new Filters.Option(role, SentenceCase.heading(Labels.role(role)), false))
        .toList();
  }
}
