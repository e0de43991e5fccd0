package wagewire.ingest.read.site;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import wagewire.ingest.read.value.PublicSuffix;

/**
 * Links of a page or sitemap to an employer's postings.
 *
 * @param postings pages of single postings
 * @param further sitemaps, or pages with more links
 * @param cut whether the sitemap exceeds the limits
 */
public record SitePage(List<SiteLink> postings, List<URI> further, boolean cut) {

  public SitePage {
    postings = List.copyOf(postings);
    further = List.copyOf(further);
  }

  /**
   * Reads a sitemap, or the links of an HTML page.
   *
   * @param address that answered
   * @param site whose own postings are wanted
   */
  public static SitePage read(byte[] answer, URI address, URI site) {
    SiteMap map = SiteMap.read(answer, address);
    if (!map.pages().isEmpty() || !map.maps().isEmpty()) {
      List<SiteLink> postings =
          JobLinks.of(map.pages()).postings().stream()
              .filter(lead -> PublicSuffix.sameSite(lead.address(), site))
              .toList();
      return new SitePage(postings, map.maps().stream().map(SiteLink::address).toList(), map.cut());
    }
    JobLinks links = JobLinks.on(new String(answer, StandardCharsets.UTF_8), address);
    return new SitePage(
        links.postings(), links.lists().stream().map(SiteLink::address).toList(), false);
  }

  /** Returns the sitemaps listed in a robots.txt. */
  public static List<URI> sitemapsOf(byte[] robots, URI address) {
    List<URI> maps = new ArrayList<>();
    new String(robots, StandardCharsets.UTF_8)
        .lines()
        .map(String::strip)
        .filter(line -> line.regionMatches(true, 0, "sitemap:", 0, "sitemap:".length()))
        .map(line -> line.substring("sitemap:".length()).strip())
        .forEach(line -> SiteUrls.resolved(address, line).ifPresent(maps::add));
    return List.copyOf(maps);
  }
}
