package wagewire.reporting.serve;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Keeps the pages of the release that is up which were asked for last. */
final class PageCache {

  private static final int MOST = 400;

  private final Map<String, Body> pages = new LinkedHashMap<>(MOST, 0.75f, true);
  private String vintage = "";

  /**
   * The page that is kept, else a new one, which is kept from then on.
   *
   * @param release that is up
   * @param address with its choices
   */
  Body of(String release, String address, Supplier<Body> page) {
    Body kept = kept(release, address);
    if (kept != null) {
      return kept;
    }
    Body made = page.get();
    keep(release, address, made);
    return made;
  }

  private synchronized @Nullable Body kept(String release, String address) {
    return release.equals(vintage) ? pages.get(address) : null;
  }

  private synchronized void keep(String release, String address, Body page) {
    if (!release.equals(vintage)) {
      pages.clear();
      vintage = release;
    }
    pages.put(address, page);
    if (pages.size() > MOST) {
      pages.remove(pages.keySet().iterator().next());
    }
  }
}
