package wagewire.lab.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Light and dark, wide and narrow. */
@BrowserTest
class SchemesTest {

  /** Of the page's ground, 0 for black to 255 for white. */
  private static final String BRIGHTNESS =
      """
      () => {
        const [red, green, blue] =
          getComputedStyle(document.body).backgroundColor.match(/\\d+/g).map(Number);
        return (red + green + blue) / 3;
      }
      """;

  private static final String CHARTS =
      "() => [...document.querySelectorAll('.chart img')].map((chart) => chart.currentSrc).join('"
          + " ')";

  @Test
  void chartsAreDrawnForTheSchemeAndTheWidthOfTheScreen(BrowserSession visits) {
    for (Screen screen : Screen.ALL) {
      try (BrowserPage visit = visits.open("/brief", screen)) {
        String theme = "theme=" + screen.scheme().name().toLowerCase(Locale.ROOT);
        String layout = "layout=" + (screen.width() < 600 ? "narrow" : "wide");
        String charts = (String) visit.withAllPictures().page().evaluate(CHARTS);
        assertThat(visit.troubles()).isEmpty();
        if (screen.equals(Screen.DESKTOP)) {
          assertThat(charts).contains(".svg").doesNotContain("dark", "narrow");
          continue;
        }
        assertThat(charts.split(" "))
            .allSatisfy(address -> assertThat(address).contains(theme, layout));
      }
    }
  }

  @Test
  void theGroundIsDarkWhereDarkIsWanted(BrowserSession visits) {
    try (BrowserPage light = visits.open("/", Screen.DESKTOP);
        BrowserPage dark = visits.open("/", Screen.DESKTOP.in(ColorScheme.DARK))) {
      assertThat(brightness(light)).isGreaterThan(230);
      assertThat(brightness(dark)).isLessThan(40);
    }
  }

  private static double brightness(BrowserPage visit) {
    return ((Number) visit.page().evaluate(BRIGHTNESS)).doubleValue();
  }
}
