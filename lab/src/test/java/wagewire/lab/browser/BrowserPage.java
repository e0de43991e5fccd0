package wagewire.lab.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A page in the browser; problems are recorded. */
final class BrowserPage implements AutoCloseable {

  private static final Set<String> COMPLAINTS = Set.of("error", "warning");

  /** How Chromium says that an answer is no success. */
  private static final String PROBLEM = "Failed to load resource: the server responded with";

  /** How Chromium says that the page itself gave a request up. */
  private static final String GIVEN_UP = "net::ERR_ABORTED";

  private static final String ALL_PICTURES =
      """
      async () => {
        const pictures = [...document.images];
        pictures.forEach((picture) => { picture.loading = "eager"; });
        const shown = await Promise.allSettled(pictures.map((picture) => picture.decode()));
        return pictures
          .filter((picture, index) => shown[index].status === "rejected")
          .map((picture) => picture.currentSrc);
      }
      """;

  private static final String TRANSFERRED =
      """
      () => performance.getEntriesByType("navigation")
        .concat(performance.getEntriesByType("resource"))
        .reduce((sum, entry) => sum + entry.transferSize, 0)
      """;

  private static final String FIRST_PAINT =
      """
      () => new Promise((done) => new PerformanceObserver((list) => {
        list.getEntriesByName("first-contentful-paint").forEach((entry) => done(entry.startTime));
      }).observe({ type: "paint", buffered: true }))
      """;

  private final BrowserContext visitor;
  private final Page page;
  private final Response answer;
  private final List<String> troubles = new ArrayList<>();

  private BrowserPage(BrowserContext visitor, String address, String path) {
    this.visitor = visitor;
    this.page = visitor.newPage();
    page.onConsoleMessage(this::hear);
    page.onPageError(error -> troubles.add("failed: " + error));
    visitor.onRequest(request -> leavesTheSite(request, address));
    visitor.onRequestFailed(this::missAnswer);
    this.answer = page.navigate(path);
  }

  static BrowserPage open(BrowserContext visitor, String address, String path) {
    return new BrowserPage(visitor, address, path);
  }

  /** That the page itself is a problem is no trouble: that is its status. */
  private void hear(ConsoleMessage message) {
    boolean ofThePage =
        message.text().startsWith(PROBLEM) && message.location().startsWith(page.url());
    if (COMPLAINTS.contains(message.type()) && !ofThePage) {
      troubles.add("console %s: %s".formatted(message.type(), message.text()));
    }
  }

  /** Pictures that are given up for others that fit better are no trouble while all are shown. */
  private void missAnswer(Request request) {
    if (!GIVEN_UP.equals(request.failure())) {
      troubles.add("not answered: %s: %s".formatted(request.url(), request.failure()));
    }
  }

  private void leavesTheSite(Request request, String address) {
    if (!request.url().startsWith(address + "/") && !request.url().startsWith("data:")) {
      troubles.add("asked elsewhere: " + request.url());
    }
  }

  Page page() {
    return page;
  }

  int status() {
    return answer.status();
  }

  /**
   * Returns console errors and warnings, failed requests and requests to other hosts; empty when
   * there are none.
   */
  List<String> troubles() {
    return List.copyOf(troubles);
  }

  /** Also those that a person would have to scroll to. */
  BrowserPage withAllPictures() {
    for (Object broken : (List<?>) page.evaluate(ALL_PICTURES)) {
      troubles.add("not shown: " + broken);
    }
    return this;
  }

  /** Returns the bytes transferred, with headers. */
  long weight() {
    return ((Number) page.evaluate(TRANSFERRED)).longValue();
  }

  /** Returns the milliseconds until the first paint. */
  double firstPaint() {
    return ((Number) page.evaluate(FIRST_PAINT)).doubleValue();
  }

  /** Returns the text that was copied last. */
  String clipboard() {
    return (String) page.evaluate("() => navigator.clipboard.readText()");
  }

  /** Returns the path in the address bar, below the site's root. */
  String path() {
    return (String) page.evaluate("() => location.pathname + location.search");
  }

  @Override
  public void close() {
    visitor.close();
  }
}
