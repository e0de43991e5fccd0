package wagewire.ingest.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import wagewire.ingest.fetch.FetchRequest;
import wagewire.ingest.fetch.FetchResult;
import wagewire.ingest.read.ReadContext;
import wagewire.model.board.BoardId;

/** A board of 2,500 postings, of which a list shows no more than 2,000. */
final class FacetedCrawlTest {

  private static final String TOKEN = "acme/wd5/Careers";

  private static final String FACETS =
      """
      [{"facetParameter": "locations", "values": [
         {"id": "austin", "count": 30}, {"id": "berlin", "count": 20}]},
       {"facetParameter": "groups", "values": [
         {"facetParameter": "jobFamily", "values": [
           {"id": "sales", "count": 1500}, {"id": "marketing", "count": 1000}]}]}]
      """;

  private final LivePlatform workday = LivePlatform.find("workday").orElseThrow();
  private final BoardCrawl crawl = workday.crawl(workday.addresses(TOKEN).getFirst(), TOKEN, null);

  @Test
  void aBoardWithinTheLimitIsWalkedAsOneList() {
    assertThat(walk("[]", 30)).hasSize(2).allMatch(body -> body.contains("\"appliedFacets\":{}"));
    assertThat(crawl.incompleteReason()).isNull();
  }

  @Test
  void aBoardAtTheLimitIsDividedByTheFacetThatCoversIt() {
    List<String> bodies = walk(FACETS, 2000);

    assertThat(bodies.getFirst()).contains("\"appliedFacets\":{}");
    assertThat(bodies.stream().filter(body -> body.contains("{\"jobFamily\":[\"sales\"]}")))
        .hasSize(75);
    assertThat(bodies.stream().filter(body -> body.contains("{\"jobFamily\":[\"marketing\"]}")))
        .hasSize(50);
    assertThat(crawl.incompleteReason()).isNull();
  }

  @Test
  void aBoardThatNoFacetDividesIsSaidToBeAPart() {
    walk("[]", 2000);

    assertThat(crawl.incompleteReason()).contains("no facet divides");
  }

  /** Answers each request as the board would, and says what was asked. */
  private List<String> walk(String facets, int all) {
    List<String> bodies = new ArrayList<>();
    Optional<FetchRequest> next = crawl.next();
    while (next.isPresent()) {
      String body = String.valueOf(next.get().body());
      bodies.add(body);
      int total = body.contains("sales") ? 1500 : body.contains("marketing") ? 1000 : all;
      int offset = Integer.parseInt(body.replaceAll(".*\"offset\":(\\d+).*", "$1"));
      answer(facets, total, offset);
      next = crawl.next();
    }
    return bodies;
  }

  private void answer(String facets, int total, int offset) {
    StringBuilder postings = new StringBuilder();
    for (int i = offset; i < Math.min(total, offset + 20); i++) {
      postings.append(
          "%s{\"title\": \"Analyst\", \"externalPath\": \"/job/Austin/Analyst_%d\", \"locationsText\": \"Austin\"}"
              .formatted(i == offset ? "" : ",", i));
    }
    String json =
        "{\"total\": %d, \"jobPostings\": [%s], \"facets\": %s}"
            .formatted(offset == 0 ? total : 0, postings, facets);
    byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
    crawl.accept(
        new FetchResult.Body(URI.create("https://acme.example"), bytes, null, null),
        workday.reader().read(bytes, new ReadContext(new BoardId("workday", TOKEN), null)));
  }
}
