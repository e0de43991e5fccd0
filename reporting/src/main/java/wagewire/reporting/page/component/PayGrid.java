package wagewire.reporting.page.component;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import wagewire.metrics.definition.Metric;
import wagewire.reporting.figure.Figure;
import wagewire.reporting.figure.FigureFormat;

/** Levels of pay with their intervals, how many postings state it, and how it grew. */
public final class PayGrid {

  private static final Set<String> LEVELS = Set.of("pay_p25", "pay_p50", "pay_p75");

  private PayGrid() {}

  /**
   * @return null where nothing is kept
   */
  public static @Nullable Grid of(List<Figure> pay) {
    IntervalBar.Scale scale = IntervalBar.Scale.of(pay.stream().filter(PayGrid::isLevel).toList());
    List<Grid.Row> rows =
        pay.stream()
            .map(figure ->
                new Grid.Row(
                    Grid.Cell.of(Metric.of(figure.metric()).name()),
                    List.of(
                        Grid.Cell.of(figure, isLevel(figure) ? scale : null),
                        Grid.Cell.of(FigureFormat.integer(figure.postings())),
                        Grid.Cell.of(FigureFormat.integer(figure.employers())))))
            .toList();
    return Grid.unlessEmpty(
        "Posted yearly pay", List.of("", "Figure and interval", "Postings", "Employers"), rows);
  }

  private static boolean isLevel(Figure figure) {
    return LEVELS.contains(figure.metric());
  }
}
