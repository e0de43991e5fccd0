package wagewire.reporting.page;

import java.util.List;
import org.jspecify.annotations.Nullable;
import wagewire.reporting.document.FigureView;
import wagewire.reporting.document.Grid;
import wagewire.reporting.health.NewestRelease;
import wagewire.reporting.page.component.Filters;
import wagewire.reporting.page.component.PageFrame;

/**
 * Roles side by side, or the tools of one.
 *
 * @param lead what the table shows, and what to make of it
 * @param grid null where nothing is kept for the choice
 * @param multiples lines of roles over time, all on one scale; none where they are not compared so
 */
public record ExplorerPage(
    PageFrame frame,
    Filters filters,
    String heading,
    String lead,
    @Nullable Grid grid,
    List<FigureView> multiples)
    implements Page {

  static ExplorerPage of(
      NewestRelease release,
      String part,
      String heading,
      Filters filters,
      String lead,
      @Nullable Grid grid) {
    return new ExplorerPage(
        PageFrame.of(heading, part, release), filters, heading, lead, grid, List.of());
  }

  ExplorerPage with(List<FigureView> lines) {
    return new ExplorerPage(frame, filters, heading, lead, grid, lines);
  }
}
