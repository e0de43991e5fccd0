package wagewire.reporting.page.component;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import wagewire.reporting.figure.Figure;
import wagewire.reporting.figure.FigureFormat;
import wagewire.reporting.figure.SentenceCase;

/** Growth at the same employers beside that of all boards. */
public final class GrowthGrid {

  private static final String PANEL = "active_growth_panel";
  private static final String NAIVE = "active_growth_naive";

  private GrowthGrid() {}

  /**
   * @return null where nothing is kept
   */
  public static @Nullable Grid of(List<Figure> growth) {
    IntervalBar.Scale scale =
        IntervalBar.Scale.of(growth.stream().filter(one -> one.metric().equals(PANEL)).toList());
    List<Grid.Row> rows =
        Stream.of("year", "four_week", "week")
            .flatMap(horizon -> row(growth, horizon, scale).stream())
            .toList();
    return Grid.unlessEmpty(
        "Growth of open postings",
        List.of("Over", "Same employers", "All boards", "Postings", "Employers"),
        rows);
  }

  private static Optional<Grid.Row> row(
      List<Figure> growth, String horizon, IntervalBar.Scale scale) {
    Optional<Figure> panel = find(growth, PANEL, horizon);
    Optional<Figure> naive = find(growth, NAIVE, horizon);
    return panel
        .or(() -> naive)
        .map(any ->
            new Grid.Row(
                Grid.Cell.of(over(horizon)),
                List.of(
                    Grid.Cell.of(panel.orElse(null), scale),
                    Grid.Cell.of(naive.orElse(null)),
                    Grid.Cell.of(FigureFormat.integer(any.postings())),
                    Grid.Cell.of(FigureFormat.integer(any.employers())))));
  }

  private static Optional<Figure> find(List<Figure> growth, String metric, String horizon) {
    return growth.stream()
        .filter(one -> one.metric().equals(metric) && one.horizon().equals(horizon))
        .findFirst();
  }

  static String over(String horizon) {
    return switch (horizon) {
      case "year" -> "A year";
      case "four_week" -> "Four weeks";
      case "week" -> "A week";
      default -> SentenceCase.capitalised(horizon.replace('_', ' '));
    };
  }
}
