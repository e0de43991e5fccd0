package wagewire.lab.browser;

/** A browser that opens pages of a served demo. */
final class BrowserSession implements AutoCloseable {

  private final DemoSite site;
  private final Chromium chromium;

  private BrowserSession(DemoSite site, Chromium chromium) {
    this.site = site;
    this.chromium = chromium;
  }

  static BrowserSession start() {
    Chromium chromium = Chromium.start();
    return new BrowserSession(DemoSite.start(), chromium);
  }

  DemoSite site() {
    return site;
  }

  /**
   * Opens a page in a new context without cookies or storage.
   *
   * @param path below the site's root
   */
  BrowserPage open(String path, Screen screen) {
    return open(site, path, screen);
  }

  /** As {@link #open(String, Screen)}, of another site. */
  BrowserPage open(DemoSite other, String path, Screen screen) {
    return BrowserPage.open(chromium.visitor(screen, other.address()), other.address(), path);
  }

  /** As {@link #open(String, Screen)}, by a person who has turned scripts off. */
  BrowserPage openWithoutScripts(String path, Screen screen) {
    return BrowserPage.open(
        chromium.visitorWithoutScripts(screen, site.address()), site.address(), path);
  }

  /** As {@link #open(String, Screen)}, by a person who wants no motion. */
  BrowserPage openCalmly(String path, Screen screen) {
    return BrowserPage.open(chromium.calmVisitor(screen, site.address()), site.address(), path);
  }

  @Override
  public void close() throws Exception {
    chromium.close();
    site.close();
  }
}
