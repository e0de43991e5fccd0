package wagewire.ingest.read.site;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import wagewire.ingest.read.value.Html;
import wagewire.ingest.read.value.PublicSuffix;

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
    return new JobLinks(
        pages.stream()
            .filter(page ->
                JobPathClassifier.kind(page.address()) == JobPathClassifier.LinkKind.POSTING)
            .toList(),
        pages.stream()
            .filter(
                page -> JobPathClassifier.kind(page.address()) == JobPathClassifier.LinkKind.LIST)
            .toList());
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
