package wagewire.lab.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Who comes before the first release is told so, and what to do, on each page. */
@BrowserTest
class EmptyWarehouseTest {

  private static final List<String> PAGES =
      List.of(
          "/",
          "/roles/marketing-operations",
          "/growth",
          "/pay",
          "/tools",
          "/brief",
          "/boards",
          "/quality");

  private static final DemoSite EMPTY = DemoSite.empty();

  @AfterAll
  static void stop() throws Exception {
    EMPTY.close();
  }

  @TestFactory
  Stream<DynamicTest> aPageBeforeTheFirstReleaseIsSoundAndSaysWhatToDo(BrowserSession visits) {
    return PAGES.stream().map(path -> DynamicTest.dynamicTest(path, () -> holds(visits, path)));
  }

  /** All say the same below their headings: every other one is looked at on a telephone. */
  private static void holds(BrowserSession visits, String path) {
    Screen screen = Screen.TWO.get(PAGES.indexOf(path) % Screen.TWO.size());
    try (BrowserPage visit = visits.open(EMPTY, path, screen)) {
      PageChecks.assertSound(visit, "empty%s-%s".formatted(path.replace('/', '-'), screen.id()));
      assertThat(visit.status()).isEqualTo(200);
      assertThat(visit.page().locator("main").innerText()).contains("./wagewire");
    }
  }
}
