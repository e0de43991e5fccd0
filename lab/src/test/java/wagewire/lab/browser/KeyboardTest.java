package wagewire.lab.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whoever has no mouse. */
@BrowserTest
class KeyboardTest {

  /** More presses of a key than anything on a page is away. */
  private static final int FAR = 200;

  /** How many presses are looked at, and the least that even a short page takes. */
  private static final int MANY = 60;

  private static final int FEW = 15;

  /**
   * Whether what has the focus can be seen, and that it has it; after the last link nothing has.
   */
  private static final String FOCUS =
      """
      () => {
        const element = document.activeElement;
        const box = element.getBoundingClientRect();
        const look = getComputedStyle(element);
        const seen = box.width > 0 && box.height > 0 && box.right > 0 && box.left < innerWidth
          && box.bottom > 0 && box.top < innerHeight;
        if (element === document.body) {
          return "nothing";
        }
        return seen && look.outlineStyle !== "none"
          && parseFloat(look.outlineWidth) >= 2 ? "seen" : `unseen: ${element.outerHTML.slice(0, 120)}`;
      }
      """;

  @Test
  void theFirstKeySkipsToTheContent(BrowserSession visits) {
    try (BrowserPage visit = visits.open("/roles/marketing-operations", Screen.DESKTOP)) {
      visit.page().keyboard().press("Tab");
      assertThat(focused(visit, "textContent")).isEqualTo("Skip to the content");
      assertThat(visit.page().evaluate(FOCUS)).isEqualTo("seen");
      visit.page().keyboard().press("Enter");
      assertThat(focused(visit, "id")).isEqualTo("content");
      visit.page().keyboard().press("Tab");
      assertThat(focused(visit, "id")).isEqualTo("filter-role");
    }
  }

  @Test
  void whereverTheFocusIsItCanBeSeen(BrowserSession visits) {
    for (Screen screen : List.of(Screen.DESKTOP, Screen.PHONE)) {
      for (String path : List.of("/", "/roles/marketing-operations", "/boards")) {
        try (BrowserPage visit = visits.open(path, screen)) {
          List<Object> focused = new ArrayList<>();
          do {
            visit.page().keyboard().press("Tab");
            focused.add(visit.page().evaluate(FOCUS));
          } while (!focused.getLast().equals("nothing") && focused.size() < MANY);
          focused.remove("nothing");
          assertThat(focused).as(path).hasSizeGreaterThan(FEW).containsOnly("seen");
        }
      }
    }
  }

  @Test
  void aFilterIsReachedAndUsed(BrowserSession visits) {
    try (BrowserPage visit = visits.open("/growth", Screen.DESKTOP)) {
      reach(visit, "id", "filter-country");
      visit.page().keyboard().type("United S");
      reach(visit, "textContent", "Show");
      visit.page().keyboard().press("Enter");
      visit.page().waitForURL("**/growth?country=US");
    }
  }

  @Test
  void aSentenceIsCopiedAndTheFocusStays(BrowserSession visits) {
    String figure = PageAddress.figure(visits.site(), true);
    try (BrowserPage visit = visits.open("/figures/" + figure, Screen.DESKTOP)) {
      reach(visit, "textContent", "Sentence");
      visit.page().keyboard().press("Enter");
      visit.page().locator(".said:has-text('copied')").waitFor();
      assertThat(focused(visit, "textContent")).isEqualTo("Sentence");
      assertThat(visit.clipboard()).isNotBlank();
    }
  }

  @Test
  void aTableThatScrollsIsScrolledWithArrows(BrowserSession visits) {
    try (BrowserPage visit = visits.open("/boards", Screen.PHONE)) {
      reach(visit, "className", "scroll");
      visit.page().keyboard().press("ArrowRight");
      visit.page().waitForFunction("() => document.activeElement.scrollLeft > 0");
    }
  }

  private static void reach(BrowserPage visit, String property, String value) {
    for (int presses = 0; presses < FAR; presses++) {
      visit.page().keyboard().press("Tab");
      if (focused(visit, property).equals(value)) {
        return;
      }
    }
    throw new AssertionError(
        "no key leads to the element whose %s is %s".formatted(property, value));
  }

  private static String focused(BrowserPage visit, String property) {
    Page page = visit.page();
    return String.valueOf(page.evaluate("name => document.activeElement[name]", property)).strip();
  }
}
