package wagewire.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import wagewire.ingest.fetch.pace.PacePolicy.PaceRule;
import wagewire.ingest.testing.BoardServer;
import wagewire.ingest.testing.CannedAnswer;
import wagewire.ingest.testing.FetchFixture;

/** Manners of fetching from public hosts. */
final class PolitenessTest {

  private static final Duration GAP = Duration.ofSeconds(1);

  private final FetchFixture world = new FetchFixture();
  private final BoardServer server = new BoardServer();
  private final HttpFetcher fetcher = world.fetcher(PaceRule.PUBLIC, server.address());

  @AfterEach
  void stop() {
    fetcher.close();
    server.close();
  }

  @Test
  void everyRequestIsAGapAfterTheOneBeforeAlsoThoseForRobotsAndRedirects() throws Exception {
    server.always("/a", CannedAnswer.status(301).with("Location", "/b"));
    server.always("/b", CannedAnswer.json("[]"));

    fetch("/a");
    assertThat(world.pauses).containsExactly(GAP, GAP, GAP);
    assertThat(server.asked("/robots.txt")).isEqualTo(1);
  }

  @Test
  void aRefusalWithAShortRetryAfterIsWaitedFor() throws Exception {
    server.inTurn(
        "/a", CannedAnswer.status(429).with("Retry-After", "30"), CannedAnswer.json("[]"));

    assertThat(fetch("/a")).isInstanceOf(FetchResult.Body.class);
    assertThat(world.pauses).containsExactly(GAP, GAP, Duration.ofSeconds(30));
  }

  @Test
  void aDateIsAsGoodAsSeconds() throws Exception {
    server.inTurn(
        "/a",
        CannedAnswer.status(429).with("Retry-After", "Mon, 02 Mar 2026 06:00:32 GMT"),
        CannedAnswer.json("[]"));

    assertThat(fetch("/a")).isInstanceOf(FetchResult.Body.class);
    assertThat(world.pauses).containsExactly(GAP, GAP, Duration.ofSeconds(30));
  }

  @Test
  void aServerThatRefusesAgainAndAgainIsBelieved() throws Exception {
    server.always("/a", CannedAnswer.status(429).with("Retry-After", "1"));

    assertThat(fetch("/a")).isEqualTo(new FetchResult.Refused(429));
    assertThat(server.requests()).hasSize(3);
  }

  @Test
  void aRefusalWithALongRetryAfterEndsItAndTheHostIsLeftAlone() throws Exception {
    server.always("/a", CannedAnswer.status(429).with("Retry-After", "3600"));

    assertThat(fetch("/a")).isEqualTo(new FetchResult.Refused(429));
    assertThat(fetch("/b"))
        .isInstanceOfSatisfying(
            FetchResult.Failed.class,
            failed ->
                assertThat(failed.reason())
                    .endsWith(
                        "are suspended until 2026-03-02T07:00:02Z: the server sent Retry-After"));
    assertThat(server.requests()).hasSize(1);
  }

  @Test
  void aServerThatIsDownIsLeftAloneAfterFiveFailures() throws Exception {
    server.always("/a", CannedAnswer.status(500));

    assertThat(fetch("/a")).isEqualTo(new FetchResult.Failed("HTTP 500"));
    assertThat(fetch("/a"))
        .isInstanceOfSatisfying(
            FetchResult.Failed.class,
            failed -> assertThat(failed.reason()).contains("suspended until"));
    assertThat(server.requests()).hasSize(5);
    server.always("/a", CannedAnswer.json("[]"));
    world.clock.advance(Duration.ofMinutes(10));
    assertThat(fetch("/a")).isInstanceOf(FetchResult.Body.class);
  }

  @Test
  void aSessionKeepsItsCookiesToItself() throws Exception {
    server.always("/in", CannedAnswer.json("[]").with("Set-Cookie", "csrf=abc; Path=/; HttpOnly"));
    server.always("/a", CannedAnswer.json("[]"));
    FetchSession first = fetcher.session(true);
    FetchSession second = fetcher.session(true);

    for (Fetcher fetching : List.of(fetcher, first, first, second, fetcher)) {
      fetching.fetch(FetchRequest.unconditional(server.address("/a")));
      if (fetching != second) {
        fetching.fetch(FetchRequest.unconditional(server.address("/in")));
      }
    }
    assertThat(
            server.requests().stream()
                .filter(request -> request.path().equals("/a"))
                .map(request -> String.valueOf(request.header("Cookie"))))
        .containsExactly("null", "null", "csrf=abc", "null", "null");
  }

  @Test
  void aBodyIsPostedAsJsonUnlessTheRequestSaysOtherwise() throws Exception {
    server.always("/a", CannedAnswer.json("[]"));

    fetcher.fetch(new FetchRequest(server.address("/a"), "{}", Map.of(), null, null));
    fetcher.fetch(
        new FetchRequest(
            server.address("/a"), "q=1", Map.of("Content-Type", "text/plain"), null, null));
    assertThat(server.requests().stream().map(request -> request.header("Content-type")))
        .containsExactly("application/json", "text/plain");
    assertThat(server.requests().getFirst().header("Content-length")).isEqualTo("2");
  }

  @Test
  void whatIsSentIsOnlyWhatIsMeant() throws Exception {
    server.always("/a", CannedAnswer.json("[]"));

    fetch("/a");
    assertThat(server.requests().getFirst().headers().keySet())
        .containsExactlyInAnyOrder("Host", "User-agent", "Accept-encoding", "Connection");
  }

  @Test
  void credentialsAreNotInReasons() throws Exception {
    URI address = URI.create("http://acme.example/jobs?app_key=swordfish");
    world.name("acme.example", "10.0.0.1");
    server.always(
        "/a", CannedAnswer.status(302).with("Location", "ftp://u:swordfish@acme.example/"));

    assertThat(fetcher.fetch(FetchRequest.unconditional(address)).toString())
        .doesNotContain("swordfish");
    assertThat(fetch("/a").toString()).contains("[removed]").doesNotContain("swordfish");
  }

  private FetchResult fetch(String path) throws InterruptedException {
    return fetcher.fetch(FetchRequest.unconditional(server.address(path)));
  }
}
