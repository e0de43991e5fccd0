package wagewire.lab.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * What a picture of the documentation shows.
 *
 * @param name of its files
 * @param html shown instead of what the address answers, which must have no content policy; empty
 *     for none
 * @param seen selects the elements whose text the picture has to have
 */
record PictureSubject(String name, String path, int width, int height, String html, String seen) {

  private static final String ROLE = "marketing-ops";

  /** Of a command's output. */
  private static final int LINES = 8;

  /** An address without a content policy, whose page other HTML may replace. */
  private static final String PLAIN = "/openapi.json";

  /** Text of the elements that begin inside the window. */
  private static final String SEEN =
      """
      selector => [...document.querySelectorAll(selector)]
        .filter((one) => one.getBoundingClientRect().top < innerHeight && one.checkVisibility())
        .map((one) => (one.alt ?? one.innerText).trim()).filter((text) => text).join("\\n") + "\\n"
      """;

  /** The pictures, in the order in which the documentation has them. */
  static List<PictureSubject> all(DemoSite site) throws IOException {
    return List.of(
        new PictureSubject(
            "overview", "/", 1280, 780, "", "h1, .card h3, .card .number, .card .mark"),
        new PictureSubject(
            "figure",
            figure(site),
            1000,
            1425,
            "",
            "h1, .figure p, .live .plot-week, .live .reading"),
        new PictureSubject(
            "mail", PLAIN, 700, 800, site.text("/api/v1/brief.html"), "h1, h2, td > p, img"),
        new PictureSubject(
            "terminal", PLAIN, 860, 430, terminal(site.command("growth", "--role", ROLE)), "pre"));
  }

  Screen screen(ColorScheme scheme) {
    return new Screen(width, height, scheme);
  }

  /** Brings the page to what the picture shows; returns its text. */
  String prepare(BrowserPage visit) {
    Page page = visit.page();
    if (!html.isEmpty()) {
      page.setContent(html);
    }
    visit.withAllPictures();
    if (page.locator(".live").count() > 0) {
      page.locator(".live").scrollIntoViewIfNeeded();
      page.locator(".live.ready .u-over").waitFor();
      page.evaluate("() => scrollTo(0, 0)");
    }
    return (String) page.evaluate(SEEN, seen);
  }

  /** Growth over four weeks, of which a year of weeks is shown. */
  private static String figure(DemoSite site) {
    return site.json("/api/v1/growth?role=" + ROLE)
        .valueStream()
        .filter(figure -> figure.get("metric").asString().equals("active_growth"))
        .filter(figure -> figure.get("horizon").asString().equals("four_week"))
        .map((JsonNode figure) -> "/figures/" + figure.get("figure_id").asString())
        .findFirst()
        .orElseThrow();
  }

  /** A terminal's window with the beginning of a command's output. */
  private static String terminal(String output) {
    String head = output.lines().limit(LINES).collect(Collectors.joining("\n"));
    String escaped = head.replace("&", "&amp;").replace("<", "&lt;");
    return """
    <!doctype html>
    <meta name="color-scheme" content="light dark">
    <style>
      body { margin: 0; padding: 18px 26px; background: light-dark(#fbf9f5, #161819); color: light-dark(#1c1b1a, #ece9e3); }
      pre { margin: 0; font: 14px/1.55 "DejaVu Sans Mono", "Liberation Mono", monospace; white-space: pre-wrap; }
      b { color: light-dark(#0b5d63, #6cc4c9); }
    </style>
    <pre><b>$ ./wagewire growth --role %s | head -n %d</b>

    %s</pre>
    """
        .formatted(ROLE, LINES, escaped);
  }
}
