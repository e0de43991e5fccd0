package wagewire.ingest.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import wagewire.ingest.fetch.FetchRequest;
import wagewire.ingest.fetch.FetchResult;
import wagewire.ingest.read.DetailLink;
import wagewire.ingest.read.ReadPage;

/** How far a walk goes, page by page. */
final class PagedCrawlTest {

  @Test
  void aListThatEndsAtItsCapIsSaidToBeAPart() {
    BoardCrawl crawl = crawl("eightfold", "careers.acme.example/acme.example");

    assertThat(walk(crawl, 10, 3_100)).isEqualTo(200);
    assertThat(crawl.incompleteReason()).isEqualTo("2000 of 3100 listings received");
  }

  @Test
  void aListAtItsCapThatSaysNoNumberIsAPartToo() {
    BoardCrawl crawl = crawl("eightfold", "careers.acme.example/acme.example");

    assertThat(walk(crawl, 10, null)).isEqualTo(200);
    assertThat(crawl.incompleteReason()).isEqualTo("a list shows no more than 2000 listings");
  }

  @Test
  void aWholeListAtItsCapIsAPart() {
    BoardCrawl crawl = crawl("jobylon", "4711");

    assertThat(walk(crawl, 100, null)).isEqualTo(1);
    assertThat(crawl.incompleteReason()).isEqualTo("a list shows no more than 100 listings");
  }

  @Test
  void aListBelowItsCapLacksNothing() {
    BoardCrawl crawl = crawl("eightfold", "careers.acme.example/acme.example");

    assertThat(walk(crawl, 10, 20)).isEqualTo(2);
    assertThat(crawl.incompleteReason()).isNull();
  }

  @Test
  void theNewestOfALongFeedLackNothing() {
    BoardCrawl crawl = crawl("himalayas", "all");

    assertThat(walk(crawl, 20, 100_371)).isEqualTo(25);
    assertThat(crawl.incompleteReason()).isNull();
  }

  @Test
  void aPageThatIsNotFullIsTheLast() {
    assertThat(walk(crawl("jobvite", "acme"), 49, null)).isEqualTo(1);
  }

  @Test
  void aPageThatIsNotFullIsFollowedByAnotherIfMoreIsAnnounced() {
    assertThat(walk(crawl("traffit", "acme"), 40, 120)).isEqualTo(3);
    assertThat(walk(crawl("hireology", "acme"), 50, 120)).isEqualTo(3);
  }

  @Test
  void aListThatAnnouncesMoreThanItShowsIsAPart() {
    BoardCrawl crawl = crawl("traffit", "acme");
    accept(crawl, 50, 120);
    accept(crawl, 0, 120);

    assertThat(crawl.next()).isEmpty();
    assertThat(crawl.incompleteReason()).isEqualTo("50 of 120 listings received");
  }

  @Test
  void aPostingOnTwoPagesIsCountedOnce() {
    BoardCrawl crawl = crawl("traffit", "acme");
    accept(crawl, 2, 4, "1", "2");
    accept(crawl, 2, 4, "2", "3");

    assertThat(crawl.next()).isEmpty();
    assertThat(crawl.incompleteReason()).isEqualTo("4 of 4 listings received, 1 of them again");
  }

  @Test
  void aPageWithoutNewPostingsIsARepeatedOne() {
    BoardCrawl crawl = crawl("traffit", "acme");
    accept(crawl, 2, 4, "1", "2");

    assertThat(crawl.isRepeated(page(1, 4, "2"))).isTrue();
    assertThat(crawl.isRepeated(page(2, 4, "2", "3"))).isFalse();
    assertThat(crawl.isRepeated(page(0, 4))).isFalse();
  }

  @Test
  void aHeaderWithoutAValueIsOmitted() {
    FetchRequest first = crawl("paycom", "0".repeat(32)).next().orElseThrow();

    assertThat(first.headers()).containsOnly(entry("Locale", "en-US"));
  }

  @Test
  void aKeyIsPutIntoTheHeadersThatWantIt() {
    FetchRequest request =
        crawl("usajobs", "marketing", "somebody@acme.example:k-1").next().orElseThrow();

    assertThat(request.headers())
        .containsEntry("User-Agent", "somebody@acme.example")
        .containsEntry("Authorization-Key", "k-1");
  }

  @Test
  void whatATokenLeavesOutIsAsTheRecipeSays() {
    assertThat(crawl("personio", "acme").next().orElseThrow().address())
        .isEqualTo(URI.create("https://acme.jobs.personio.de/xml?language=en"));
    assertThat(crawl("personio", "acme/de").next().orElseThrow().address())
        .isEqualTo(URI.create("https://acme.jobs.personio.de/xml?language=de"));
  }

  private static BoardCrawl crawl(String id, String token) {
    return crawl(id, token, null);
  }

  private static BoardCrawl crawl(String id, String token, @Nullable String key) {
    LivePlatform platform = LivePlatform.find(id).orElseThrow();
    return platform.crawl(platform.addresses(token).getFirst(), token, key);
  }

  /** Answers each request with so many items, and says how many requests came. */
  private static int walk(BoardCrawl crawl, int items, @Nullable Integer announced) {
    int requests = 0;
    Optional<FetchRequest> next = crawl.next();
    while (next.isPresent()) {
      requests++;
      accept(crawl, items, announced);
      next = crawl.next();
    }
    return requests;
  }

  private static void accept(
      BoardCrawl crawl, int items, @Nullable Integer announced, String... ids) {
    URI address = URI.create("https://acme.example/");
    crawl.accept(
        new FetchResult.Body(address, new byte[0], null, null), page(items, announced, ids));
  }

  private static ReadPage page(int items, @Nullable Integer announced, String... ids) {
    List<DetailLink> leads =
        Stream.of(ids).map(id -> new DetailLink(id, "/jobs/" + id, null)).toList();
    return new ReadPage(List.of(), List.of(), leads, items, announced);
  }
}
