package wagewire.lab.browser;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import wagewire.model.json.Json;

/** Files that pages offer arrive and are what they are called. */
@BrowserTest
class DownloadsTest {

  @Test
  void aFigureIsToBeHadAsJsonCsvAndPicture(BrowserSession visits) throws Exception {
    String id = PageAddress.figure(visits.site(), true);
    try (BrowserPage visit = visits.open("/figures/" + id, Screen.DESKTOP)) {
      assertThat(Json.tree(text(file(visit, "JSON"))).get("figure_id").asString()).isEqualTo(id);
      assertThat(text(file(visit, "CSV")).lines().toList())
          .hasSize(2)
          .first()
          .asString()
          .startsWith("figure_id,");
      assertThat(text(file(visit, "SVG"))).contains("<svg", "</svg");
      var picture = ImageIO.read(new ByteArrayInputStream(file(visit, "PNG").body()));
      assertThat(picture.getWidth()).isGreaterThan(400);
    }
  }

  @Test
  void theBriefArrivesAsMarkdownAndAsMail(BrowserSession visits) throws Exception {
    try (BrowserPage visit = visits.open("/brief", Screen.DESKTOP)) {
      for (Locator link : visit.page().locator(".files a").all()) {
        String address = String.valueOf(link.getAttribute("href"));
        if (!address.contains(".md") && !address.contains(".html")) {
          assertThat(visit.page().request().get(address).text()).isNotBlank();
          continue;
        }
        Download file = visit.page().waitForDownload(link::click);
        String text = Files.readString(file.path());
        assertThat(file.suggestedFilename()).matches("brief-\\d{4}-W\\d\\d\\.(md|html)");
        assertThat(text).contains("Data section", "Simulated market");
        assertThat(text.contains("<h1")).isEqualTo(address.contains(".html"));
      }
    }
  }

  @Test
  void thePostingsBehindAFigureAreOneSpreadsheet(BrowserSession visits) throws Exception {
    String id = PageAddress.figure(visits.site(), true);
    try (BrowserPage visit = visits.open("/figures/" + id + "/postings", Screen.DESKTOP)) {
      List<String> rows = text(file(visit, "CSV")).lines().toList();
      assertThat(rows.getFirst()).contains("title", "employer");
      assertThat(rows).hasSizeGreaterThan(visit.page().locator("tbody tr").count());
    }
  }

  private static APIResponse file(BrowserPage visit, String label) {
    String address =
        String.valueOf(
            visit.page().locator("main a:text-is('" + label + "')").getAttribute("href"));
    return visit.page().request().get(address);
  }

  private static String text(APIResponse answer) throws IOException {
    assertThat(answer.status()).isEqualTo(200);
    return new String(answer.body(), UTF_8);
  }
}
