package wagewire.ingest.collect;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import wagewire.ingest.collect.BoardFetchers.VisitSessions;
import wagewire.ingest.fetch.FetchEnvironment;
import wagewire.ingest.fetch.FetchRequest;
import wagewire.ingest.fetch.FetchSettings;
import wagewire.ingest.fetch.Fetcher;
import wagewire.ingest.fetch.HttpFetcher;
import wagewire.ingest.fetch.address.TrustedHosts;
import wagewire.ingest.testing.BoardServer;
import wagewire.ingest.testing.CannedAnswer;
import wagewire.model.board.BoardId;

final class VisitSessionsTest {

  private final BoardServer server = new BoardServer();
  private final HttpFetcher fetcher =
      new HttpFetcher(
          FetchSettings.standard("acme-test"),
          FetchEnvironment.real(TrustedHosts.of(server.address()), Clock.systemUTC()));
  private final VisitSessions sessions = new VisitSessions(fetcher);

  @AfterEach
  void stop() {
    fetcher.close();
    server.close();
  }

  @Test
  void cookiesOfAPlatformThatWantsThemGoBackWithinOneVisit() throws Exception {
    assertThat(cookiesOfTwoVisits("adp:1/2")).containsExactly("", "csrf=abc", "", "csrf=abc");
  }

  @Test
  void otherPlatformsGetNone() throws Exception {
    assertThat(cookiesOfTwoVisits("greenhouse:acme")).containsExactly("", "", "", "");
  }

  private List<String> cookiesOfTwoVisits(String board) throws InterruptedException {
    server.always("/a", CannedAnswer.json("[]").with("Set-Cookie", "csrf=abc; Path=/"));
    for (int number = 0; number < 2; number++) {
      Fetcher visit = sessions.visit(BoardId.parse(board));
      visit.fetch(FetchRequest.unconditional(server.address("/a")));
      visit.fetch(FetchRequest.unconditional(server.address("/a")));
    }
    return server.requests().stream()
        .map(request -> Objects.requireNonNullElse(request.header("Cookie"), ""))
        .toList();
  }
}
