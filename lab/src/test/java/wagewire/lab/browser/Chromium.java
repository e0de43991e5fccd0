package wagewire.lab.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The system's own Chromium without a window, which asks nobody but the pages' host. */
final class Chromium implements AutoCloseable {

  private static final List<String> QUIET =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  /** Of the first, which has no windows at all, each page takes half of the CPU seconds. */
  private static final List<Path> INSTALLED =
      List.of(Path.of("/usr/bin/chromium-headless-shell"), Path.of("/usr/bin/chromium"));

  private static final double LIMIT_MILLIS = 15_000;

  private final Playwright playwright;
  private final Browser browser;

  private Chromium(Playwright playwright, Browser browser) {
    this.playwright = playwright;
    this.browser = browser;
  }

  /** Starts the one that {@code -Dbrowser.executable} names, or the one that Debian installed. */
  static Chromium start() {
    Path executable =
        executables()
            .filter(Files::isExecutable)
            .findFirst()
            .orElseThrow(() ->
                new IllegalStateException(
                    "No browser at %s. Install the package chromium-headless-shell, or name one with -Dbrowser.executable=FILE."
                        .formatted(executables().toList())));
    Playwright playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    return new Chromium(
        playwright,
        playwright
            .chromium()
            .launch(new BrowserType.LaunchOptions().setExecutablePath(executable).setArgs(QUIET)));
  }

  private static Stream<Path> executables() {
    String named = System.getProperty("browser.executable", "");
    return named.isEmpty() ? INSTALLED.stream() : Stream.of(Path.of(named));
  }

  /** A person who comes for the first time, on that screen, and may use the clipboard. */
  BrowserContext visitor(Screen screen, String address) {
    return visitor(options(screen, address));
  }

  /** A person who has turned scripts off. */
  BrowserContext visitorWithoutScripts(Screen screen, String address) {
    return visitor(options(screen, address).setJavaScriptEnabled(false));
  }

  /** A person who wants no motion. */
  BrowserContext calmVisitor(Screen screen, String address) {
    return visitor(options(screen, address).setReducedMotion(ReducedMotion.REDUCE));
  }

  private static Browser.NewContextOptions options(Screen screen, String address) {
    return new Browser.NewContextOptions()
        .setBaseURL(address)
        .setLocale("en-GB")
        .setViewportSize(screen.width(), screen.height())
        .setColorScheme(screen.scheme())
        .setPermissions(List.of("clipboard-read", "clipboard-write"));
  }

  private BrowserContext visitor(Browser.NewContextOptions options) {
    BrowserContext visitor = browser.newContext(options);
    visitor.setDefaultTimeout(LIMIT_MILLIS);
    return visitor;
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }
}
