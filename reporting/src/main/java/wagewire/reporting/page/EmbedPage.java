package wagewire.reporting.page;

import org.jspecify.annotations.Nullable;
import wagewire.reporting.document.ChartImage;
import wagewire.reporting.document.FigureView;
import wagewire.reporting.figure.Figure;
import wagewire.reporting.figure.Figures;
import wagewire.reporting.health.NewestRelease;
import wagewire.reporting.page.component.FigureImage;
import wagewire.reporting.page.component.PageFrame;

/**
 * A figure for pages of others, which may show it in a frame.
 *
 * @param source who says so, and when
 * @param picture null where nothing is shown over time
 */
public record EmbedPage(
    PageFrame frame, FigureView shown, String source, @Nullable ChartImage picture)
    implements Page {

  /** Height in pixels of the frame in the code to embed. */
  static final int HEIGHT = 620;

  public static EmbedPage of(NewestRelease release, Figure figure, Figures figures) {
    FigureView shown = FigureView.of(figure);
    return new EmbedPage(
        PageFrame.of(shown.label(), "", release),
        shown,
        "%sWagewire, release %s, figure %s"
            .formatted(
                release.simulated() ? "Simulated market. " : "",
                figure.vintage(),
                figure.figureId()),
        FigureImage.of(figure, figures, release));
  }

  /** HTML that shows it in a page of somebody else; {@code {origin}} is the server's address. */
  static String code(FigureView shown) {
    return "<iframe src=\"{origin}%s/embed\" title=\"%s\" width=\"100%%\" height=\"%d\" loading=\"lazy\"></iframe>"
        .formatted(shown.address(), shown.label().replace("\"", "&quot;"), HEIGHT);
  }
}
