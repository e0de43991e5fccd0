package wagewire.ingest.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import wagewire.ingest.fetch.FetchResult;

final class SitePlanTest {

  private static final String TOKEN = "careers.acme.example";

  private final LivePlatform sites = Platforms.find("jsonld").orElseThrow();
  private final BoardPlan plan = sites.plan(sites.addresses(TOKEN).getFirst(), TOKEN, null);

  @Test
  void theSitemapsThatRobotsNamesAreAskedForInPlaceOfTheUsualOne() {
    Ask robots = plan.next().orElseThrow();
    plan.opened(
        body(
            robots.address(),
            "User-agent: *\nSitemap: /maps/jobs.xml\nsitemap: https://x.example/b.xml"));

    assertThat(robots.opening()).isTrue();
    assertThat(next()).isEqualTo("https://careers.acme.example/maps/jobs.xml");
    assertThat(next()).isEqualTo("https://x.example/b.xml");
    assertThat(next()).isEqualTo("https://careers.acme.example/");
  }

  @Test
  void aSitemapThatCannotBeHadMakesTheSiteAPart() {
    plan.next();
    plan.goesOnWithout(new FetchResult.Gone(404));
    plan.next();
    plan.goesOnWithout(new FetchResult.Failed("no answer"));

    assertThat(plan.lacking()).contains("1 sitemaps or pages could not be had");
  }

  @Test
  void aSitemapThatIsNotReadToItsEndMakesTheSiteAPart() {
    plan.next();
    Ask map = plan.next().orElseThrow();
    String pages =
        IntStream.rangeClosed(0, 50_000)
            .mapToObj("https://careers.acme.example/about/%d\n"::formatted)
            .collect(Collectors.joining());
    plan.read(body(map.address(), pages));

    assertThat(plan.lacking()).isEqualTo("the site has more pages than are asked for");
  }

  @Test
  void postingsOfOtherSitesAreNotTaken() {
    plan.next();
    Ask map = plan.next().orElseThrow();

    assertThat(
            plan.read(
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
    Optional<Ask> ask = plan.next();
    return ask.orElseThrow().address().toString();
  }

  private static FetchResult.Body body(URI address, String text) {
    return new FetchResult.Body(address, text.getBytes(StandardCharsets.UTF_8), null, null);
  }
}
