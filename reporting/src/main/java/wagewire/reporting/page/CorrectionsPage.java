package wagewire.reporting.page;

import java.util.List;
import org.jspecify.annotations.Nullable;
import wagewire.reporting.correction.ErratumEntry;
import wagewire.reporting.document.FigureView;
import wagewire.reporting.health.NewestRelease;
import wagewire.reporting.page.component.PageFrame;

/**
 * Corrections of released figures, those of the newest release first.
 *
 * @param more true where there are older ones
 */
public record CorrectionsPage(PageFrame frame, List<Line> lines, boolean more) implements Page {

  /** The most corrections that are shown. */
  public static final int SHOWN = 100;

  /**
   * @param sentence old and new number, and the cause
   * @param address of the figure's page
   */
  public record Line(String sentence, String figureId, String address) {

    static Line of(ErratumEntry erratum) {
      return new Line(erratum.sentence(), erratum.shownId(), FigureView.address(erratum.shownId()));
    }
  }

  /**
   * @param release that is up; null before the first
   * @param found no more than {@link #SHOWN}
   */
  public static CorrectionsPage of(
      @Nullable NewestRelease release, List<ErratumEntry> found, boolean more) {
    return new CorrectionsPage(
        PageFrame.of("Corrections", "", release), found.stream().map(Line::of).toList(), more);
  }
}
