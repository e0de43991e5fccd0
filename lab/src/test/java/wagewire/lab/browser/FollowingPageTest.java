package wagewire.lab.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** A page that says how far the first release is. */
@BrowserTest
class FollowingPageTest {

  private static final int BEFORE_THE_RELEASE = 2;

  @Test
  void itFollowsWithoutBeingLoadedAnewAndThenShowsTheFigures(BrowserSession visits) {
    try (BrowserPage visit = visits.open("/method", Screen.DESKTOP)) {
      Page page = visit.page();
      String script = page.locator("script[src]").getAttribute("src");
      AtomicInteger asked = new AtomicInteger();
      page.route(
          "**/growth",
          route -> {
            int number = asked.incrementAndGet();
            if (number > BEFORE_THE_RELEASE) {
              route.resume();
              return;
            }
            String body = waiting(script, number);
            route.fulfill(
                new Route.FulfillOptions()
                    .setContentType("text/html; charset=utf-8")
                    .setBody(body));
          });

      page.navigate(visits.site().address() + "/growth");
      page.getByText("collected on 2 of 7 Mondays").waitFor();
      page.locator(".filters").first().waitFor();

      assertThat(page.locator("[data-follows]").count()).isZero();
      assertThat(visit.troubles()).isEmpty();
    }
  }

  private static String waiting(String script, int mondays) {
    return """
    <!doctype html><html lang="en"><head><title>Waiting</title><link rel="icon" href="data:,">
    <script src="%s" defer></script></head>
    <body><main><p data-follows>collected on %d of 7 Mondays</p></main></body></html>
    """
        .formatted(script, mondays);
  }
}
