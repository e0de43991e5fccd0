package wagewire.reporting.page.component;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import wagewire.metrics.sentence.Labels;
import wagewire.reporting.document.Grid;
import wagewire.reporting.document.IntervalBar;
import wagewire.reporting.figure.Figure;

/** Tools with their shares, changes and premiums. */
public final class ToolGrid {

  private static final String SHARE = "tool_share";

  private ToolGrid() {}

  /**
   * @param found as {@code ToolFigures} gives them
   * @return null where nothing is kept
   */
  public static @Nullable Grid of(List<Figure> found) {
    List<Figure> shares =
        found.stream().filter(figure -> figure.metric().equals(SHARE) && figure.shown()).toList();
    IntervalBar.Scale scale = IntervalBar.Scale.of(shares);
    List<Grid.Row> rows =
        shares.stream()
            .map(share ->
                Grid.Row.of(
                    Labels.tool(share.tool()),
                    Grid.Cell.of(share, scale),
                    Grid.Cell.of(beside(found, share, "tool_share_change").orElse(null)),
                    Grid.Cell.of(beside(found, share, "tool_premium").orElse(null)),
                    Grid.Cell.count(share.postings())))
            .toList();
    return Grid.unlessEmpty(
        "Tools that postings name",
        List.of("Tool", "Named in", "Change over a year", "Pay premium", "Postings"),
        rows);
  }

  private static Optional<Figure> beside(List<Figure> found, Figure share, String metric) {
    return found.stream()
        .filter(one -> one.metric().equals(metric) && one.tool().equals(share.tool()))
        .findFirst();
  }
}
