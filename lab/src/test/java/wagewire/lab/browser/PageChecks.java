package wagewire.lab.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;

/**
 * Checks of each page on any screen: no errors, small size, no overflow, accessible. A screenshot
 * is kept.
 */
final class PageChecks {

  private static final Path SCREENSHOTS = Path.of("target", "screenshots");

  /** Maximum transferred bytes, with all pictures. */
  private static final long WEIGHT = 250_000;

  /** How many rules of axe find something to check on the barest page. */
  private static final int RULES = 10;

  /** Elements that end right of the window and are in no box of their own that scrolls. */
  private static final String STICKS_OUT =
      """
      () => [...document.querySelectorAll("body *")]
        .filter((element) => !element.closest(".scroll, .unseen, .skip, svg"))
        .filter((element) => element.getBoundingClientRect().right > document.documentElement.clientWidth + 1)
        .map((element) => element.outerHTML.slice(0, 120))
      """;

  private static final String SCROLLS_SIDEWAYS =
      "() => document.documentElement.scrollWidth > document.documentElement.clientWidth";

  /** Tables whose note of scrolling is there without need, or is not there in spite of it. */
  private static final String WRONG_NOTES =
      """
      () => [...document.querySelectorAll(".scroll")]
        .filter((box) => box.checkVisibility())
        .filter((box) => (box.scrollWidth > box.clientWidth + 1)
          !== getComputedStyle(box, "::before").content.includes("sideways"))
        .map((box) => `${box.getAttribute("aria-label")}: ${box.scrollWidth} of ${box.clientWidth}`)
      """;

  private PageChecks() {}

  /**
   * @param name of its picture
   */
  static void assertSound(BrowserPage visit, String name) {
    Page page = visit.withAllPictures().page();
    long weight = visit.weight();
    System.out.printf(
        "%-28s %7d bytes, first paint after %.0f ms%n", name, weight, visit.firstPaint());
    page.screenshot(
        new Page.ScreenshotOptions().setFullPage(true).setPath(SCREENSHOTS.resolve(name + ".png")));
    assertThat(visit.troubles()).isEmpty();
    assertThat(weight).isBetween(1_000L, WEIGHT);
    assertThat((Boolean) page.evaluate(SCROLLS_SIDEWAYS)).as("scrolls sideways").isFalse();
    assertThat((List<?>) page.evaluate(STICKS_OUT)).as("sticks out").isEmpty();
    assertThat((List<?>) page.evaluate(WRONG_NOTES)).as("notes of scrolling").isEmpty();
    Axe axe = Axe.of(page);
    assertThat(axe.passes()).hasSizeGreaterThan(RULES).contains("color-contrast");
    assertThat(axe.violations()).isEmpty();
  }
}
