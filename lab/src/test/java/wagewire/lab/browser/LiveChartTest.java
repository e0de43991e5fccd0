package wagewire.lab.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Charts that answer to pointer and keys. */
@BrowserTest
class LiveChartTest {

  private static final String PAGE = "/pay";
  private static final String OTHER_ROLE = "all";

  /** Sum of the layout shifts of a page, as browsers measure what moves. */
  private static final String MOVED =
      """
      () => new Promise((done) => {
        let sum = 0;
        new PerformanceObserver((list) => {
          list.getEntries().forEach((entry) => { sum += entry.value; });
        }).observe({ type: "layout-shift", buffered: true });
        requestAnimationFrame(() => requestAnimationFrame(() => done(sum)));
      })
      """;

  @Test
  void arrowKeysReadEachWeekWithItsIntervalCountsAndStatus(BrowserSession visits) {
    try (BrowserPage visit = live(visits.open(PAGE, Screen.DESKTOP))) {
      Locator slider = visit.page().locator(".canvas");
      JsonNode points = history(visits, visit).get("points");
      JsonNode newest = points.get(points.size() - 1);
      assertThat(slider.getAttribute("aria-valuetext"))
          .startsWith(newest.get("period").asString() + ": ")
          .contains(
              newest.get("number").asString(),
              newest.get("range").asString(),
              newest.get("counts").asString(),
              newest.get("mark").asString());

      slider.focus();
      visit.page().keyboard().press("ArrowLeft");
      JsonNode before = points.get(points.size() - 2);
      assertThat(visit.page().locator(".plot-week").innerText())
          .isEqualTo(before.get("period").asString());
      assertThat(visit.page().locator(".plot-week a").getAttribute("href"))
          .isEqualTo("/figures/" + before.get("figure_id").asString());

      visit.page().keyboard().press("Home");
      assertThat(slider.getAttribute("aria-valuenow")).isEqualTo("0");
      assertThat(slider.getAttribute("aria-valuetext"))
          .startsWith(points.get(0).get("period").asString());
      visit.page().keyboard().press("End");
      assertThat(slider.getAttribute("aria-valuenow"))
          .isEqualTo(slider.getAttribute("aria-valuemax"));
      assertThat(visit.troubles()).isEmpty();
    }
  }

  @Test
  void thePointerReadsTheWeekItIsOverAndThatStaysWhenItLeaves(BrowserSession visits) {
    try (BrowserPage visit = live(visits.open(PAGE, Screen.DESKTOP))) {
      Locator week = visit.page().locator(".plot-week");
      String newest = week.innerText();
      visit.page().locator(".u-over").hover(new Locator.HoverOptions().setPosition(60, 60));
      visit
          .page()
          .waitForFunction(
              "newest => document.querySelector('.plot-week').innerText !== newest", newest);
      String under = week.innerText();
      visit.page().mouse().move(5, 5);
      assertThat(week.innerText()).isEqualTo(under).isNotEqualTo(newest);
      assertThat(visit.troubles()).isEmpty();
    }
  }

  @Test
  void timeIsZoomedByButtonsKeysAndDragging(BrowserSession visits) {
    try (BrowserPage visit = live(visits.open(PAGE, Screen.DESKTOP))) {
      Page page = visit.page();
      page.locator("[data-weeks='0']").click();
      assertThat(pressed(page)).containsExactly("All");
      page.locator(".canvas").focus();
      page.keyboard().press("+");
      page.waitForFunction("() => !document.querySelector('[data-weeks][aria-pressed=true]')");
      page.locator("[data-weeks='0']").click();
      assertThat(pressed(page)).containsExactly("All");
      var plot = page.locator(".u-over").boundingBox();
      page.mouse().move(plot.x + 40, plot.y + 40);
      page.mouse().down();
      page.mouse().move(plot.x + plot.width / 2, plot.y + 40);
      page.mouse().up();
      page.waitForFunction("() => !document.querySelector('[data-weeks][aria-pressed=true]')");
      assertThat(visit.troubles()).isEmpty();
    }
  }

  @Test
  void anotherRoleAndTheYearBeforeAreReadBesideIt(BrowserSession visits) {
    try (BrowserPage visit = live(visits.open(PAGE, Screen.DESKTOP))) {
      Page page = visit.page();
      page.locator("[data-compare]").selectOption(OTHER_ROLE);
      page.locator(".reading-other").waitFor();
      assertThat(page.locator(".reading-other").innerText()).startsWith("All roles ");
      assertThat(page.locator(".canvas").getAttribute("aria-valuetext")).contains("All roles, ");
      page.locator("[data-compare]").selectOption("");
      page.waitForFunction("() => !document.querySelector('.reading-other')");

      page.locator("[data-before]").click();
      page.waitForFunction(
          "() => document.querySelector('.reading-before') ||"
              + " document.querySelector('.plot-status').textContent.includes('no year before')");
      assertThat(visit.troubles()).isEmpty();
    }
  }

  @Test
  void withoutScriptsThePictureAndItsDataAreThereAndNoControls(BrowserSession visits) {
    try (BrowserPage visit = visits.openWithoutScripts(PAGE, Screen.DESKTOP)) {
      Page page = visit.page();
      assertThat(page.locator(".live .drawing img").isVisible()).isTrue();
      assertThat(page.locator(".live details").isVisible()).isTrue();
      assertThat(page.locator(".live .plot").isVisible()).isFalse();
      assertThat(page.locator(".live .controls").isVisible()).isFalse();
    }
  }

  @Test
  void itIsSoundAndAccessibleOnEveryScreenAndNothingMovesWhenItComes(BrowserSession visits) {
    for (Screen screen : Screen.ALL) {
      try (BrowserPage visit = live(visits.open(PAGE, screen))) {
        assertThat(((Number) visit.page().evaluate(MOVED)).doubleValue()).isLessThan(0.02);
        visit.page().locator("[data-compare]").selectOption(OTHER_ROLE);
        visit.page().locator(".reading-other").waitFor();
        PageChecks.assertSound(visit, "live-" + screen.id());
      }
    }
  }

  @Test
  void whoWantsNoMotionSeesNone(BrowserSession visits) {
    try (BrowserPage visit = live(visits.openCalmly(PAGE, Screen.PHONE))) {
      visit.page().locator("[data-weeks='13']").click();
      assertThat(visit.page().evaluate("() => document.getAnimations().length")).isEqualTo(0);
    }
  }

  @Test
  void aChartIsDrawnAgainWhenTheSchemeChanges(BrowserSession visits) {
    try (BrowserPage visit = live(visits.open(PAGE, Screen.DESKTOP))) {
      String canvas = "() => document.querySelector('.u-wrap canvas').toDataURL()";
      Object light = visit.page().evaluate(canvas);
      visit.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
      visit
          .page()
          .waitForFunction(
              "light => document.querySelector('.u-wrap canvas').toDataURL() !== light", light);
    }
  }

  /** Scrolls to the chart, which loads its data then. */
  private static BrowserPage live(BrowserPage visit) {
    visit.page().locator(".live").scrollIntoViewIfNeeded();
    visit.page().locator(".live.ready .u-over").waitFor();
    return visit;
  }

  private static JsonNode history(BrowserSession visits, BrowserPage visit) {
    return visits.site().json(visit.page().locator(".live").getAttribute("data-history"));
  }

  private static List<String> pressed(Page page) {
    return page.locator("[data-weeks][aria-pressed=true]").allInnerTexts();
  }
}
