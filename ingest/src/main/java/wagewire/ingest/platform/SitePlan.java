package wagewire.ingest.platform;

import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import wagewire.ingest.fetch.FetchResult;
import wagewire.ingest.read.Lead;
import wagewire.ingest.read.ReadPage;
import wagewire.ingest.read.site.SitePage;

/**
 * Looks for the postings of any employer's site: in the sitemaps that its robots.txt names, else in
 * the usual one, else in the links of the page that the token names and of the pages after it.
 */
final class SitePlan implements BoardPlan {

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
  private boolean cut;

  /**
   * @param start path of the page to begin with where there are no sitemaps
   */
  SitePlan(BoardAddress address, String start) {
    this.address = address;
    this.start = start;
  }

  @Override
  public Optional<Ask> next() {
    if (stage == Stage.ROBOTS && asked.add(address.at("/robots.txt"))) {
      return Optional.of(new Ask(address.at("/robots.txt"), null, Map.of(), true));
    }
    if (stage == Stage.ROBOTS) {
      begin(Stage.MAPS, List.of(address.at("/sitemap.xml")));
    }
    while (true) {
      URI next = queue.poll();
      if (next != null) {
        return Optional.of(Ask.page(next));
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
        cut = true;
        return;
      }
      asked.add(here);
      queue.add(here);
    }
  }

  @Override
  public void opened(FetchResult.Body answer) {
    List<URI> maps = SitePage.sitemapsOf(answer.bytes(), answer.address());
    if (!maps.isEmpty()) {
      begin(Stage.MAPS, maps);
    }
  }

  /** A sitemap that there is not lacks nothing; one that cannot be had does. */
  @Override
  public boolean goesOnWithout(FetchResult result) {
    missed += result instanceof FetchResult.Gone ? 0 : 1;
    return true;
  }

  @Override
  public Optional<ReadPage> read(FetchResult.Body answer) {
    SitePage page = SitePage.read(answer.bytes(), answer.address(), address.base());
    add(page.further(), stage == Stage.MAPS ? MOST_MAPS : MOST_PAGES);
    List<Lead> leads =
        page.postings().stream()
            .map(lead ->
                new Lead(id(lead.address()), lead.address().toString(), lead.lastModified()))
            .filter(lead -> postings.size() < MOST_POSTINGS && postings.add(lead.externalId()))
            .toList();
    cut |= page.cut() || postings.size() >= MOST_POSTINGS;
    return Optional.of(new ReadPage(List.of(), List.of(), leads, leads.size(), null));
  }

  /** Path and query: the same posting has the same id wherever the site is asked. */
  private static String id(URI posting) {
    String query = posting.getRawQuery();
    return query == null ? posting.getRawPath() : posting.getRawPath() + "?" + query;
  }

  @Override
  public void took(FetchResult.Body answer, ReadPage page) {
    // What the answer leads to was queued when it was read.
  }

  @Override
  public @Nullable String lacking() {
    if (cut) {
      return "the site has more pages than are asked for";
    }
    return missed == 0 ? null : "%d sitemaps or pages could not be had".formatted(missed);
  }
}
