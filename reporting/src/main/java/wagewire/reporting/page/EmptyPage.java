package wagewire.reporting.page;

import wagewire.reporting.page.component.PageFrame;

/**
 * Before the first release.
 *
 * @param advice what to do next
 */
public record EmptyPage(PageFrame frame, String advice) implements Page {

  public static EmptyPage of(String advice) {
    return new EmptyPage(PageFrame.of("No figures yet", "", null), advice);
  }
}
