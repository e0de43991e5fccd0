package wagewire.reporting.page.component;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import wagewire.metrics.sentence.Labels;
import wagewire.metrics.statistics.RankRange;
import wagewire.reporting.document.Grid;
import wagewire.reporting.document.IntervalBar;
import wagewire.reporting.figure.Figure;
import wagewire.reporting.movers.Ranking;

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
    List<RankRange> ranges = Ranking.ranges(shares);
    List<Grid.Row> rows =
        IntStream.range(0, shares.size())
            .mapToObj(index -> row(found, shares.get(index), ranges.get(index), scale))
            .toList();
    return Grid.unlessEmpty(
        "Tools that postings name; ranks among those listed, as their intervals allow",
        List.of("Tool", "Named in", "Rank", "Change over a year", "Pay premium", "Postings"),
        rows);
  }

  private static Grid.Row row(
      List<Figure> found, Figure share, RankRange range, IntervalBar.Scale scale) {
    return Grid.Row.of(
        Labels.tool(share.tool()),
        Grid.Cell.of(share, scale),
        Grid.Cell.of(Ranking.ranks(range)),
        Grid.Cell.of(beside(found, share, "tool_share_change").orElse(null)),
        Grid.Cell.of(beside(found, share, "tool_premium").orElse(null)),
        Grid.Cell.count(share.postings()));
  }

  private static Optional<Figure> beside(List<Figure> found, Figure share, String metric) {
    return found.stream()
        .filter(one -> one.metric().equals(metric) && one.tool().equals(share.tool()))
        .findFirst();
  }
}
