package wagewire.reporting.page;

import wagewire.reporting.page.component.Frame;

/**
 * Before the first release.
 *
 * @param advice what to do next
 */
public record EmptyPage(Frame frame, String advice) implements Page {

  public static EmptyPage of(String advice) {
    return new EmptyPage(Frame.of("No figures yet", "", null), advice);
  }
}
