package wagewire.ingest.read.site;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import wagewire.ingest.read.site.JobPathClassifier.LinkKind;
import wagewire.ingest.read.value.Html;
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

  /**
   * Addresses of one site that likely have postings, each once, in order of appearance.
   *
   * @param postings pages of single postings
   * @param lists pages with links to postings, a list's next page first
   */
  public record JobLinks(List<SiteLink> postings, List<SiteLink> lists) {

    private static final int MOST = 10_000;
    private static final String LINKS = "a[href], area[href], link[rel~=(?i)\\bnext\\b][href]";
    private static final Set<String> NEXT =
        Set.of(
            "next",
            "next page",
            "weiter",
            "nächste",
            "suivant",
            "siguiente",
            "volgende",
            "›",
            "»",
            ">");

    public JobLinks {
      postings = List.copyOf(postings);
      lists = List.copyOf(lists);
    }

    /** Classifies the pages of a sitemap, on any host. */
    public static JobLinks of(List<SiteLink> pages) {
      return new JobLinks(ofKind(LinkKind.POSTING, pages), ofKind(LinkKind.LIST, pages));
    }

    private static List<SiteLink> ofKind(LinkKind kind, List<SiteLink> pages) {
      return pages.stream().filter(page -> JobPathClassifier.kind(page.address()) == kind).toList();
    }

    /** Classifies the links of a page to its own site, without the page itself. */
    public static JobLinks on(String html, URI address) {
      Document page = Html.parse(html, address.toString());
      URI base = base(page, address);
      Map<URI, SiteLink> next = new LinkedHashMap<>();
      Map<URI, SiteLink> all = new LinkedHashMap<>();
      for (Element link : page.select(LINKS)) {
        if (all.size() >= MOST) {
          break;
        }
        URI target = SiteUrls.resolved(base, link.attr("href")).orElse(null);
        if (target == null || target.equals(address) || !PublicSuffix.sameSite(target, address)) {
          continue;
        }
        SiteLink lead = new SiteLink(target, null);
        if (isNext(link)) {
          next.putIfAbsent(target, lead);
        }
        all.putIfAbsent(target, lead);
      }
      JobLinks likely = of(List.copyOf(all.values()));
      Map<URI, SiteLink> lists = new LinkedHashMap<>(next);
      likely.lists().forEach(list -> lists.putIfAbsent(list.address(), list));
      List<SiteLink> postings =
          likely.postings().stream().filter(lead -> !next.containsKey(lead.address())).toList();
      return new JobLinks(postings, List.copyOf(lists.values()));
    }

    private static URI base(Document page, URI address) {
      Element base = page.selectFirst("base[href]");
      return base == null ? address : SiteUrls.resolved(address, base.attr("href")).orElse(address);
    }

    private static boolean isNext(Element link) {
      return link.attr("rel").toLowerCase(Locale.ROOT).matches("(?:.*\\s)?next(?:\\s.*)?")
          || NEXT.contains(link.text().strip().toLowerCase(Locale.ROOT))
          || NEXT.contains(link.attr("aria-label").strip().toLowerCase(Locale.ROOT));
    }
  }

  /**
   * A page listed by a site.
   *
   * @param address http or https with a host, without fragment
   * @param lastModified as written; null for none
   */
  public record SiteLink(URI address, @Nullable String lastModified) {}
}
