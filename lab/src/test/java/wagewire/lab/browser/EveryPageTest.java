package wagewire.lab.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What holds for each page, on each screen, in light and dark; of most on two of the four. */
@BrowserTest
class EveryPageTest {

  private static final Set<String> ON_ALL_SCREENS = Set.of("overview", "role", "brief", "figure");

  @Test
  void whatTheDocumentationNamesAsPagesForPeopleIsLookedAt() throws Exception {
    String documentation = Files.readString(Path.of("..", "docs", "api.md"));
    String pages = documentation.split("Pages for people:")[1].split("\n\n")[0];
    List<String> named =
        Pattern.compile("`(/[^`]*)`")
            .matcher(pages)
            .results()
            .map(found -> found.group(1))
            .toList();
    assertThat(named)
        .contains("/")
        .allSatisfy(path ->
            assertThat(PageAddress.all())
                .extracting(address -> address.path().replaceFirst("[?].*", ""))
                .contains(
                    path.replace("{role}", "marketing-operations").replace("{id}", "{figure}")));
  }

  @TestFactory
  Stream<DynamicTest> aPageIsSoundLightAccessibleAndFitsTheScreen(BrowserSession visits) {
    return PageAddress.all().stream()
        .flatMap(address -> screens(address).stream().map(screen -> test(visits, address, screen)));
  }

  /** The pages between them have every component that the schemes and widths change. */
  private static List<Screen> screens(PageAddress address) {
    return ON_ALL_SCREENS.contains(address.name()) ? Screen.ALL : Screen.TWO;
  }

  private static DynamicTest test(BrowserSession visits, PageAddress address, Screen screen) {
    String name = address.name() + "-" + screen.id();
    return DynamicTest.dynamicTest(name, () -> holds(visits, address, screen, name));
  }

  private static void holds(
      BrowserSession visits, PageAddress address, Screen screen, String name) {
    try (BrowserPage visit = visits.open(address.on(visits.site()), screen)) {
      assertThat(visit.status()).isEqualTo(address.status());
      PageChecks.assertSound(visit, name);
    }
  }
}
