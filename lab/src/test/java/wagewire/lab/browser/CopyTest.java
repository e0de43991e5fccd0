package wagewire.lab.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What the buttons of a figure put on the clipboard. */
@BrowserTest
class CopyTest {

  @Test
  void sentenceCitationMarkdownAndHtmlAreCopiedAsTheyAreToBePrinted(BrowserSession visits) {
    String id = PageAddress.figure(visits.site(), true);
    String address = visits.site().address() + "/figures/" + id;
    JsonNode figure = visits.site().json("/api/v1/figures/" + id);
    try (BrowserPage visit = visits.open("/figures/" + id, Screen.DESKTOP)) {
      String sentence = copied(visit, "Sentence");
      assertThat(sentence).startsWith(visit.page().locator("h1").innerText());
      assertThat(copied(visit, "Citation"))
          .startsWith("Wagewire, release " + figure.get("vintage").asString() + ", figure " + id)
          .endsWith(" " + address);
      assertThat(copied(visit, "Markdown"))
          .isEqualTo("%s ([figure %s](%s))", sentence, id, address);
      assertThat(copied(visit, "HTML"))
          .startsWith("<p>")
          .contains("<a href=\"" + address + "\">Figure " + id + "</a>");
      assertThat(rendered(visit)).isEqualTo(sentence + " Figure " + id);
      assertThat(visit.troubles()).isEmpty();
    }
  }

  @Test
  void theCodeToEmbedShowsTheFigureInAPageOfSomebodyElse(BrowserSession visits) {
    String id = PageAddress.figure(visits.site(), true);
    try (BrowserPage visit = visits.open("/figures/" + id, Screen.DESKTOP);
        Blog blog = Blog.of(copied(visit, "Code to embed"))) {
      Page elsewhere = visit.page().context().newPage();
      elsewhere.navigate(blog.address());
      assertThat(elsewhere.frameLocator("iframe").locator("main").innerText())
          .contains(visit.page().locator("h1").innerText(), "figure " + id);
    }
  }

  @Test
  void linksToFilesLeadToThem(BrowserSession visits) {
    String id = PageAddress.figure(visits.site(), true);
    try (BrowserPage visit = visits.open("/figures/" + id, Screen.PHONE)) {
      String csv = copied(visit, "Link to the CSV");
      assertThat(visit.page().request().get(csv).text()).startsWith("figure_id,").contains(id);
      String chart = copied(visit, "Link to the chart");
      assertThat(visit.page().request().get(chart).headers())
          .containsEntry("content-type", "image/png");
    }
  }

  @Test
  void aBrowserThatForbidsCopyingShowsTheText(BrowserSession visits) {
    String id = PageAddress.figure(visits.site(), true);
    try (BrowserPage visit = visits.open("/figures/" + id, Screen.DESKTOP)) {
      visit
          .page()
          .evaluate("() => { navigator.clipboard.writeText = () => Promise.reject(new Error()); }");
      button(visit, "Sentence").click();
      Locator said = visit.page().locator(".said:not(:empty)");
      assertThat(said.innerText())
          .startsWith("The browser does not allow copying.")
          .contains(visit.page().locator("h1").innerText());
    }
  }

  private static String copied(BrowserPage visit, String label) {
    button(visit, label).click();
    visit.page().locator(".said:text-is('" + label + " copied.')").waitFor();
    return visit.clipboard();
  }

  private static Locator button(BrowserPage visit, String label) {
    return visit.page().locator(".copies button:text-is('" + label + "')");
  }

  /** What the HTML on the clipboard looks like. */
  private static String rendered(BrowserPage visit) {
    Page elsewhere = visit.page().context().newPage();
    elsewhere.setContent(visit.clipboard());
    return elsewhere.locator("p").innerText();
  }
}
