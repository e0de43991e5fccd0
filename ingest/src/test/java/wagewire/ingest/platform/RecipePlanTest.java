package wagewire.ingest.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import wagewire.ingest.fetch.FetchResult;
import wagewire.ingest.read.ReadPage;

/** How far a walk goes, page by page. */
final class RecipePlanTest {

  @Test
  void aListThatEndsAtItsCapIsSaidToBeAPart() {
    BoardPlan plan = plan("eightfold", "careers.acme.example/acme.example");

    assertThat(walk(plan, 10, 3_100)).isEqualTo(200);
    assertThat(plan.lacking()).isEqualTo("2000 of 3100 listings came");
  }

  @Test
  void aListAtItsCapThatSaysNoNumberIsAPartToo() {
    BoardPlan plan = plan("eightfold", "careers.acme.example/acme.example");

    assertThat(walk(plan, 10, null)).isEqualTo(200);
    assertThat(plan.lacking()).isEqualTo("a list shows no more than 2000 listings");
  }

  @Test
  void aListBelowItsCapLacksNothing() {
    BoardPlan plan = plan("eightfold", "careers.acme.example/acme.example");

    assertThat(walk(plan, 10, 20)).isEqualTo(2);
    assertThat(plan.lacking()).isNull();
  }

  @Test
  void theNewestOfALongFeedLackNothing() {
    BoardPlan plan = plan("himalayas", "all");

    assertThat(walk(plan, 20, 100_371)).isEqualTo(25);
    assertThat(plan.lacking()).isNull();
  }

  @Test
  void aPageThatIsNotFullIsTheLast() {
    assertThat(walk(plan("jobvite", "acme"), 49, null)).isEqualTo(1);
  }

  @Test
  void aKeyIsPutIntoTheHeadersThatWantIt() {
    Ask ask = plan("usajobs", "marketing", "somebody@acme.example:k-1").next().orElseThrow();

    assertThat(ask.headers())
        .containsEntry("User-Agent", "somebody@acme.example")
        .containsEntry("Authorization-Key", "k-1");
  }

  @Test
  void whatATokenLeavesOutIsAsTheRecipeSays() {
    assertThat(plan("personio", "acme").next().orElseThrow().address())
        .isEqualTo(URI.create("https://acme.jobs.personio.de/xml?language=en"));
    assertThat(plan("personio", "acme/de").next().orElseThrow().address())
        .isEqualTo(URI.create("https://acme.jobs.personio.de/xml?language=de"));
  }

  private static BoardPlan plan(String id, String token) {
    return plan(id, token, null);
  }

  private static BoardPlan plan(String id, String token, @Nullable String key) {
    LivePlatform platform = Platforms.find(id).orElseThrow();
    return platform.plan(platform.addresses(token).getFirst(), token, key);
  }

  /** Answers each request with so many items, and says how many requests came. */
  private static int walk(BoardPlan plan, int items, @Nullable Integer announced) {
    int requests = 0;
    Optional<Ask> next = plan.next();
    while (next.isPresent()) {
      requests++;
      plan.took(
          new FetchResult.Body(next.get().address(), new byte[0], null, null),
          new ReadPage(List.of(), List.of(), List.of(), items, announced));
      next = plan.next();
    }
    return requests;
  }
}
