package wagewire.ingest.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import wagewire.ingest.fetch.FetchRequest;
import wagewire.ingest.fetch.FetchResult;
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
      crawl.accept(
          new FetchResult.Body(next.get().address(), new byte[0], null, null),
          new ReadPage(List.of(), List.of(), List.of(), items, announced));
      next = crawl.next();
    }
    return requests;
  }
}
