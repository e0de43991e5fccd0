package wagewire.ingest.fetch.robots;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import wagewire.ingest.fetch.FetchRequest;
import wagewire.ingest.fetch.FetchResult;
import wagewire.ingest.fetch.HttpFetcher;
import wagewire.ingest.fetch.pace.PacePolicy.PaceRule;
import wagewire.ingest.testing.BoardServer;
import wagewire.ingest.testing.CannedAnswer;
import wagewire.ingest.testing.FetchFixture;
import wagewire.model.source.YesNoUnknown;

/** Robots rules of origins, read over HTTP. */
final class RobotsCacheTest {

  private final FetchFixture world = new FetchFixture();
  private final BoardServer server = new BoardServer();
  private final BoardServer other = new BoardServer();
  private final HttpFetcher fetcher = world.fetcher(PaceRule.OWN, server.address());

  RobotsCacheTest() {
    server.always("/jobs", CannedAnswer.json("[]"));
  }

  @AfterEach
  void stop() {
    fetcher.close();
    server.close();
    other.close();
  }

  @Test
  void aDisallowedAddressIsNotAskedForAndTheLineIsNamed() throws InterruptedException {
    robots("User-agent: Wagewire\nDisallow: /jobs\n");

    assertThat(reason(fetch("/jobs")))
        .isEqualTo(
            "robots.txt of " + server.address() + " disallows the address: 'Disallow: /jobs'");
    assertThat(server.requests()).isEmpty();
    assertThat(verdict().verdict()).isEqualTo(RobotsEffect.PARTLY);
  }

  @Test
  void aRedirectToADisallowedAddressIsNotFollowed() throws InterruptedException {
    robots("User-agent: *\nDisallow: /private\n");
    server.always("/jobs", CannedAnswer.status(302).with("Location", "/private/jobs"));

    assertThat(fetch("/jobs")).isInstanceOf(FetchResult.Disallowed.class);
    assertThat(server.asked("/private/jobs")).isZero();
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 401, 403, 404, 410, 451})
  void noFileAllowsEverything(int status) throws InterruptedException {
    server.always("/robots.txt", CannedAnswer.status(status));

    assertThat(fetch("/jobs")).isInstanceOf(FetchResult.Body.class);
    assertThat(verdict().verdict()).isEqualTo(RobotsEffect.MISSING);
  }

  @ParameterizedTest
  @ValueSource(ints = {429, 500, 503, 304})
  void aFileThatCannotBeReadForbidsEverythingForAWhile(int status) throws InterruptedException {
    server.always("/robots.txt", CannedAnswer.status(status));

    assertThat(reason(fetch("/jobs"))).contains("status " + status).contains("2026-03-02T06:1");
    assertThat(verdict().verdict()).isEqualTo(RobotsEffect.UNREACHABLE);
    assertThat(server.requests()).isEmpty();
    long asked = server.asked("/robots.txt");
    assertThat(fetch("/jobs")).isInstanceOf(FetchResult.Disallowed.class);
    assertThat(server.asked("/robots.txt")).isEqualTo(asked);

    world.clock.advance(Duration.ofMinutes(10));
    robots("User-agent: *\nAllow: /\n");
    assertThat(fetch("/jobs")).isInstanceOf(FetchResult.Body.class);
  }

  @Test
  void aHostThatDoesNotAnswerFailsForAWhileWithoutBeingAsked() throws InterruptedException {
    URI nobody = other.address("/jobs");
    world.trusted.add(nobody);
    other.close();

    FetchResult first = fetcher.fetch(FetchRequest.unconditional(nobody));
    assertThat(first)
        .isInstanceOfSatisfying(
            FetchResult.Failed.class,
            failed -> assertThat(failed.reason()).contains("robots.txt").contains("Connect"));
    int pauses = world.pauses.size();
    assertThat(fetcher.fetch(FetchRequest.unconditional(nobody))).isEqualTo(first);
    assertThat(world.pauses).hasSize(pauses);
  }

  @Test
  void aFileIsReadOnceADay() throws InterruptedException {
    robots("User-agent: *\nAllow: /\n");

    fetch("/jobs");
    world.clock.advance(Duration.ofHours(23));
    fetch("/jobs");
    assertThat(server.asked("/robots.txt")).isEqualTo(1);
    world.clock.advance(Duration.ofHours(1));
    robots("User-agent: *\nDisallow: /\n");
    assertThat(fetch("/jobs")).isInstanceOf(FetchResult.Disallowed.class);
    assertThat(server.asked("/robots.txt")).isEqualTo(2);
  }

  @Test
  void manyAtOnceReadTheFileOnce() throws Exception {
    robots("User-agent: *\nAllow: /\n");
    List<Future<FetchResult>> results = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 50; i++) {
        results.add(threads.submit(() -> fetch("/jobs")));
      }
      for (Future<FetchResult> result : results) {
        assertThat(result.get()).isInstanceOf(FetchResult.Body.class);
      }
    }
    assertThat(server.asked("/robots.txt")).isEqualTo(1);
    assertThat(server.asked("/.well-known/tdmrep.json")).isEqualTo(1);
  }

  @Test
  void theFileMayLieOnAnotherHost() throws InterruptedException {
    world.name("acme.example", "127.0.0.1");
    URI elsewhere = URI.create("http://acme.example:" + other.address().getPort() + "/rules");
    world.trusted.add(elsewhere);
    server.always("/robots.txt", CannedAnswer.status(301).with("Location", elsewhere.toString()));
    other.always("/rules", CannedAnswer.json("User-agent: *\nDisallow: /jobs"));

    assertThat(fetch("/jobs")).isInstanceOf(FetchResult.Disallowed.class);
  }

  @Test
  void redirectsWithoutEndAreNoFile() throws InterruptedException {
    server.always("/robots.txt", CannedAnswer.status(301).with("Location", "/robots.txt"));

    assertThat(fetch("/jobs")).isInstanceOf(FetchResult.Body.class);
    assertThat(server.asked("/robots.txt")).isEqualTo(6);
  }

  @Test
  void aLongFileIsReadUpToItsLimit() throws InterruptedException {
    String padding = "# nothing here, and much of it\n".repeat(20_000);
    robots("User-agent: *\nDisallow: /early\n" + padding + "Disallow: /jobs\n");
    server.always("/early", CannedAnswer.json("[]"));

    assertThat(fetch("/early")).isInstanceOf(FetchResult.Disallowed.class);
    assertThat(fetch("/jobs")).isInstanceOf(FetchResult.Body.class);
  }

  @Test
  void theDelayThatAHostAsksForIsKept() throws InterruptedException {
    robots("User-agent: *\nCrawl-delay: 20\n");

    fetch("/jobs");
    fetch("/jobs");
    assertThat(world.pauses).contains(Duration.ofSeconds(20));
    assertThat(verdict().crawlDelay()).isEqualTo(Duration.ofSeconds(20));
  }

  @Test
  void aHostThatAsksForLongerDelaysThanWeWaitIsNotAsked() throws InterruptedException {
    robots("User-agent: *\nCrawl-delay: 3600\n");

    assertThat(reason(fetch("/jobs"))).contains("3600 s");
    assertThat(verdict().verdict()).isEqualTo(RobotsEffect.FORBIDDEN);
    assertThat(server.asked("/.well-known/tdmrep.json")).isZero();
  }

  @Test
  void withoutAWordMiningIsNotReserved() throws InterruptedException {
    fetch("/jobs");

    assertThat(verdict())
        .isEqualTo(
            new RobotsStatus(
                server.address().toString(),
                RobotsEffect.MISSING,
                null,
                FetchFixture.START,
                YesNoUnknown.NO));
  }

  @Test
  void aReservationOfMiningIsHeardInTheFile() throws InterruptedException {
    server.always(
        "/.well-known/tdmrep.json",
        CannedAnswer.json(
            """
            [{"location": "/free/*", "tdm-reservation": 0}, {"location": "/", "tdm-reservation": 1}]
            """));
    server.always("/free/jobs", CannedAnswer.json("[]"));

    fetch("/free/jobs");
    assertThat(verdict().tdmReserved()).isEqualTo(YesNoUnknown.NO);
    fetch("/jobs");
    assertThat(verdict().tdmReserved()).isEqualTo(YesNoUnknown.YES);
  }

  @Test
  void aReservationOfMiningIsHeardInAHeader() throws InterruptedException {
    server.always("/jobs", CannedAnswer.json("[]").with("tdm-reservation", "1"));

    fetch("/jobs");
    assertThat(verdict().tdmReserved()).isEqualTo(YesNoUnknown.YES);
  }

  @Test
  void aFileOfReservationsThatCannotBeReadSaysNothing() throws InterruptedException {
    server.always("/.well-known/tdmrep.json", CannedAnswer.status(500));

    assertThat(fetch("/jobs")).isInstanceOf(FetchResult.Body.class);
    assertThat(verdict().tdmReserved()).isEqualTo(YesNoUnknown.UNKNOWN);
  }

  private void robots(String text) {
    server.always("/robots.txt", CannedAnswer.json(text).with("Content-Type", "text/plain"));
  }

  private FetchResult fetch(String path) throws InterruptedException {
    return fetcher.fetch(FetchRequest.unconditional(server.address(path)));
  }

  private RobotsStatus verdict() {
    assertThat(fetcher.robotsStatuses()).hasSize(1);
    return fetcher.robotsStatuses().getFirst();
  }

  private static String reason(FetchResult result) {
    assertThat(result).isInstanceOf(FetchResult.Disallowed.class);
    return ((FetchResult.Disallowed) result).reason();
  }
}
