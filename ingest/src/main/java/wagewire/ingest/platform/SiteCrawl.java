package wagewire.ingest.platform;

import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import wagewire.ingest.fetch.FetchRequest;
import wagewire.ingest.fetch.FetchResult;
import wagewire.ingest.read.DetailLink;
import wagewire.ingest.read.ReadPage;
import wagewire.ingest.read.site.SitePage;

/**
 * Finds the postings of any employer's site: in the sitemaps named by robots.txt, else in
 * /sitemap.xml, else in the links of the start page and of the pages that it leads to.
 */
final class SiteCrawl implements BoardCrawl {

  private static final int MOST_MAPS = 200;
  private static final int MOST_PAGES = 100;
  private static final int MOST_POSTINGS = 20_000;

  private enum Stage {
    ROBOTS,
    MAPS,
    LINKS
  }

  private final BoardAddress address;
  private final String start;
  private final Deque<URI> queue = new ArrayDeque<>();
  private final Set<URI> asked = new HashSet<>();
  private final Set<String> postings = new HashSet<>();
  private Stage stage = Stage.ROBOTS;
  private int missed;
  private boolean limited;

  /**
   * @param start path of the first page where there are no sitemaps
   */
  SiteCrawl(BoardAddress address, String start) {
    this.address = address;
    this.start = start;
  }

  @Override
  public Optional<FetchRequest> next() {
    if (stage == Stage.ROBOTS && asked.add(address.at("/robots.txt"))) {
      return Optional.of(FetchRequest.unconditional(address.at("/robots.txt")));
    }
    if (stage == Stage.ROBOTS) {
      begin(Stage.MAPS, List.of(address.at("/sitemap.xml")));
    }
    while (true) {
      URI next = queue.poll();
      if (next != null) {
        return Optional.of(FetchRequest.unconditional(next));
      }
      if (stage == Stage.LINKS || !postings.isEmpty()) {
        return Optional.empty();
      }
      begin(Stage.LINKS, List.of(address.at(start)));
    }
  }

  private void begin(Stage newStage, List<URI> first) {
    stage = newStage;
    add(first, MOST_MAPS);
  }

  private void add(List<URI> addresses, int most) {
    for (URI one : addresses) {
      URI here = address.at(one.toString());
      if (asked.contains(here)) {
        continue;
      }
      if (asked.size() >= most) {
        limited = true;
        return;
      }
      asked.add(here);
      queue.add(here);
    }
  }

  @Override
  public boolean isPreparing() {
    return stage == Stage.ROBOTS;
  }

  @Override
  public void acceptPreparation(FetchResult.Body response) {
    List<URI> maps = SitePage.sitemapsOf(response.bytes(), response.address());
    if (!maps.isEmpty()) {
      begin(Stage.MAPS, maps);
    }
  }

  /** A missing sitemap is no loss; one that cannot be fetched is. */
  @Override
  public boolean continuesWithout(FetchResult result) {
    missed += result instanceof FetchResult.Gone ? 0 : 1;
    return true;
  }

  @Override
  public Optional<ReadPage> read(FetchResult.Body response) {
    SitePage page = SitePage.read(response.bytes(), response.address(), address.base());
    add(page.further(), stage == Stage.MAPS ? MOST_MAPS : MOST_PAGES);
    List<DetailLink> leads =
        page.postings().stream()
            .map(lead ->
                new DetailLink(id(lead.address()), lead.address().toString(), lead.lastModified()))
            .filter(lead -> postings.size() < MOST_POSTINGS && postings.add(lead.externalId()))
            .toList();
    limited |= page.cut() || postings.size() >= MOST_POSTINGS;
    return Optional.of(new ReadPage(List.of(), List.of(), leads, leads.size(), null));
  }

  /** Returns path and query, which are the same at a replaced address. */
  private static String id(URI posting) {
    String query = posting.getRawQuery();
    return query == null ? posting.getRawPath() : posting.getRawPath() + "?" + query;
  }

  @Override
  public void accept(FetchResult.Body response, ReadPage page) {
    // The links of the response were queued when it was read.
  }

  @Override
  public @Nullable String incompleteReason() {
    if (limited) {
      return "the site has more pages than the limit";
    }
    return missed == 0 ? null : "%d sitemaps or pages could not be fetched".formatted(missed);
  }
}
