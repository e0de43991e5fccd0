package wagewire.lab.browser;

/** A browser and what it visits. */
final class Visits implements AutoCloseable {

  private final DemoSite site;
  private final Chromium chromium;

  private Visits(DemoSite site, Chromium chromium) {
    this.site = site;
    this.chromium = chromium;
  }

  static Visits start() {
    Chromium chromium = Chromium.start();
    return new Visits(DemoSite.start(), chromium);
  }

  DemoSite site() {
    return site;
  }

  /**
   * Whoever visits remembers nothing of earlier visits.
   *
   * @param path below the site's root
   */
  Visit open(String path, Screen screen) {
    return open(site, path, screen);
  }

  /** As {@link #open(String, Screen)}, of another site. */
  Visit open(DemoSite other, String path, Screen screen) {
    return Visit.open(chromium.visitor(screen, other.address()), other.address(), path);
  }

  @Override
  public void close() throws Exception {
    chromium.close();
    site.close();
  }
}
