package wagewire.ingest.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import wagewire.ingest.fetch.FetchRequest;
import wagewire.ingest.fetch.FetchResult;

final class SiteCrawlTest {

  private static final String TOKEN = "careers.acme.example";

  private final LivePlatform sites = LivePlatform.find("jsonld").orElseThrow();
  private final BoardCrawl crawl = sites.crawl(sites.addresses(TOKEN).getFirst(), TOKEN, null);

  @Test
  void theSitemapsThatRobotsNamesAreAskedForInPlaceOfTheUsualOne() {
    FetchRequest robots = crawl.next().orElseThrow();
    assertThat(crawl.isPreparing()).isTrue();
    crawl.acceptPreparation(
        body(
            robots.address(),
            "User-agent: *\nSitemap: /maps/jobs.xml\nsitemap: https://x.example/b.xml"));

    assertThat(next()).isEqualTo("https://careers.acme.example/maps/jobs.xml");
    assertThat(next()).isEqualTo("https://x.example/b.xml");
    assertThat(next()).isEqualTo("https://careers.acme.example/");
  }

  @Test
  void aSitemapThatCannotBeHadMakesTheSiteAPart() {
    crawl.next();
    crawl.continuesWithout(new FetchResult.Gone(404));
    crawl.next();
    crawl.continuesWithout(new FetchResult.Failed("no answer"));

    assertThat(crawl.incompleteReason()).contains("1 sitemaps or pages could not be fetched");
  }

  @Test
  void aSitemapThatIsNotReadToItsEndMakesTheSiteAPart() {
    crawl.next();
    FetchRequest map = crawl.next().orElseThrow();
    String pages =
        IntStream.rangeClosed(0, 50_000)
            .mapToObj("https://careers.acme.example/about/%d\n"::formatted)
            .collect(Collectors.joining());
    crawl.read(body(map.address(), pages));

    assertThat(crawl.incompleteReason()).isEqualTo("the site has more pages than the limit");
  }

  @Test
  void postingsOfOtherSitesAreNotTaken() {
    crawl.next();
    FetchRequest map = crawl.next().orElseThrow();

    assertThat(
            crawl
                .read(
                    body(
                        map.address(),
                        "https://careers.acme.example/jobs/101-analyst\n"
                            + "https://globex.example/jobs/102-analyst"))
                .orElseThrow()
                .leads())
        .extracting(lead -> lead.externalId())
        .containsExactly("/jobs/101-analyst");
  }

  private String next() {
    Optional<FetchRequest> request = crawl.next();
    return request.orElseThrow().address().toString();
  }

  private static FetchResult.Body body(URI address, String text) {
    return new FetchResult.Body(address, text.getBytes(StandardCharsets.UTF_8), null, null);
  }
}
