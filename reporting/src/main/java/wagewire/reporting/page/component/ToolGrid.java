package wagewire.reporting.page.component;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import wagewire.metrics.sentence.Labels;
import wagewire.metrics.statistics.RankRange;
import wagewire.model.text.CountedNoun;
import wagewire.reporting.document.Grid;
import wagewire.reporting.document.IntervalBar;
import wagewire.reporting.figure.Figure;
import wagewire.reporting.figure.FigureChoice;
import wagewire.reporting.figure.Figures;
import wagewire.reporting.figure.ToolFigures;
import wagewire.reporting.movers.Ranking;

/** Tools with their shares, changes and premiums. */
public final class ToolGrid {

  private ToolGrid() {}

  /**
   * Lists the tools that are named most.
   *
   * @param choice of a whole role
   * @param top number of rows at most; ranks are those among all tools, so that they are the same
   *     however many are listed
   * @return null where nothing is kept
   */
  public static @Nullable Grid of(Figures figures, FigureChoice choice, int top) {
    List<Figure> shares =
        ToolFigures.shares(figures, choice).stream().filter(Figure::shown).toList();
    List<RankRange> ranges = Ranking.ranges(shares);
    List<Figure> found = ToolFigures.find(figures, choice, top);
    int listed = Math.min(top, shares.size());
    IntervalBar.Scale scale = IntervalBar.Scale.of(shares.subList(0, listed));
    List<Grid.Row> rows =
        IntStream.range(0, listed)
            .mapToObj(index -> row(found, shares.get(index), ranges.get(index), scale))
            .toList();
    return Grid.unlessEmpty(
        "Tools that postings name%s; ranks among the %s whose share is shown, as their intervals allow"
            .formatted(
                listed < shares.size() ? ", the first %d".formatted(listed) : "",
                CountedNoun.of(shares.size(), "tool")),
        List.of(
            "Tool",
            "Named in",
            "Rank",
            "Change over a year",
            "Pay premium",
            "Postings with a description"),
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
