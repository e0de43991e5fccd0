package wagewire.reporting.page;

import org.jspecify.annotations.Nullable;
import wagewire.reporting.page.component.PageFrame;

/**
 * Before the first release.
 *
 * @param advice what to do next
 * @param progress how far the first release is, which the page follows; null for one that nobody
 *     works on
 */
public record EmptyPage(PageFrame frame, String advice, @Nullable String progress) implements Page {

  public static EmptyPage of(String advice, @Nullable String progress) {
    String title = progress == null ? "No figures yet" : "Figures are on the way";
    return new EmptyPage(PageFrame.of(title, "", null), advice, progress);
  }
}
