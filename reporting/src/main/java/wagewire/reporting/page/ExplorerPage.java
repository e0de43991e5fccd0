package wagewire.reporting.page;

import org.jspecify.annotations.Nullable;
import wagewire.reporting.query.NewestRelease;

/**
 * Roles side by side, or the tools of one.
 *
 * @param lead what the table shows, and what to make of it
 * @param grid null where nothing is kept for the choice
 */
public record ExplorerPage(
    Frame frame, Filters filters, String heading, String lead, @Nullable Grid grid)
    implements Page {

  static ExplorerPage of(
      NewestRelease release,
      String part,
      String heading,
      Filters filters,
      String lead,
      @Nullable Grid grid) {
    return new ExplorerPage(Frame.of(heading, part, release), filters, heading, lead, grid);
  }
}
