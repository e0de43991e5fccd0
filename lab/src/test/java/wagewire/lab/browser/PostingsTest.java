package wagewire.lab.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** The postings behind a figure, whatever boards write into them. */
@BrowserTest
class PostingsTest {

  private static final String RAN = "window.ran = true";

  private static final String TITLE =
      "Manager <script>" + RAN + "</script><img src=x onerror=\"" + RAN + "\">";

  @Test
  void aFigureShowsThePostingsBehindItWhereItStands(BrowserSession visits) {
    String path = "/figures/" + PageAddress.figure(visits.site(), true);
    try (BrowserPage visit = visits.open(path, Screen.DESKTOP)) {
      visit.page().locator("a[data-into=postings]").click();
      visit.page().locator("#postings table").waitFor();
      assertThat(visit.path()).isEqualTo(path);
      assertThat(visit.page().locator("#postings tbody tr").count()).isPositive();
      assertThat(visit.page().locator("#postings tbody th a").count())
          .as("addresses of a simulated market")
          .isZero();
      assertThat(visit.troubles()).isEmpty();
    }
  }

  @Test
  void theLinkToThePostingsWorksWithoutScripts(BrowserSession visits) {
    String path = "/figures/" + PageAddress.figure(visits.site(), true);
    try (BrowserPage visit = visits.open(path, Screen.DESKTOP)) {
      visit.page().navigate(visit.page().locator("a[data-into]").getAttribute("href"));
      assertThat(visit.page().locator("tbody tr").count()).isPositive();
    }
  }

  @Test
  void noScriptOfABoardEverRuns(BrowserSession visits) {
    String figure = PageAddress.figure(visits.site(), true);
    String id = posting(visits.site(), figure);
    DemoSite site = visits.site();
    assertThat(site.execute(titled(id))).isEqualTo(1);
    assertThat(site.execute(leading(id))).isPositive();
    for (String path : new String[] {"/figures/" + figure, "/figures/" + figure + "/postings"}) {
      try (BrowserPage visit = visits.open(path, Screen.DESKTOP)) {
        Page page = visit.page();
        if (page.locator("a[data-into=postings]").count() > 0) {
          page.locator("a[data-into=postings]").click();
        }
        page.locator("#listed tbody th", new Page.LocatorOptions().setHasText(TITLE)).waitFor();
        assertThat(page.locator("#listed script, #listed img, #listed a[href^=javascript]").count())
            .isZero();
        page.locator("#listed tbody th", new Page.LocatorOptions().setHasText(TITLE)).click();
        assertThat(page.evaluate("() => window.ran === undefined")).isEqualTo(true);
        assertThat(visit.troubles()).isEmpty();
      }
    }
  }

  /** One of those that the figure's page shows. */
  private static String posting(DemoSite site, String figure) {
    return site.json("/api/v1/figures/" + figure + "/postings?limit=1")
        .get(0)
        .get("posting_id")
        .asString();
  }

  private static String titled(String posting) {
    return "update postings.posting set title = '%s' where posting_id = '%s'"
        .formatted(TITLE, posting);
  }

  private static String leading(String posting) {
    return """
    update postings.listing_record set url = 'javascript:%s' where listing_id in (
      select listing_id from postings.listing where posting_id = '%s')
    """
        .formatted(RAN, posting);
  }
}
