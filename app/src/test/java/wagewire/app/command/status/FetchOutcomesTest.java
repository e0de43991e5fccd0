package wagewire.app.command.status;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import wagewire.ingest.read.VisitLimit;
import wagewire.ingest.store.BoardHealth;
import wagewire.ingest.store.VisitAttempts.Attempt;
import wagewire.model.board.BoardId;
import wagewire.model.event.FetchOutcome;
import wagewire.model.event.SnapshotStatus;

class FetchOutcomesTest {

  private static final Instant NOW = Instant.parse("2026-03-02T06:00:00Z");

  @Test
  void boardsThatAreStillFetchedAreCountedByOutcomeInTheOrderOfTheCodes() {
    Map<FetchOutcome, Integer> outcomes =
        FetchOutcomes.of(
            List.of(
                board(FetchOutcome.FAILED, 0),
                board(FetchOutcome.OK, 34),
                board(FetchOutcome.GONE, 35),
                board(FetchOutcome.OK, 1)));

    assertThat(FetchOutcomes.text(outcomes, 0))
        .isEqualTo("fetches     newest of each board: 2 ok, 1 failed\n");
  }

  @Test
  void nothingIsSaidWhenNothingWasFetched() {
    assertThat(FetchOutcomes.text(FetchOutcomes.of(List.of()), 0)).isEmpty();
  }

  @Test
  void boardsThatAreGoneAndNotConfirmedAreSaid() {
    List<BoardHealth> boards =
        List.of(board(FetchOutcome.GONE, 0), gone("lever:acme", 3, 27), board(FetchOutcome.OK, 1));

    assertThat(FetchOutcomes.text(FetchOutcomes.of(boards), FetchOutcomes.unconfirmed(boards)))
        .isEqualTo("fetches     newest of each board: 1 ok, 2 gone (1 not confirmed yet)\n");
  }

  @Test
  void boardsThatRestAreCountedWhileTheyAreVisitedRarely() {
    long resting =
        FetchOutcomes.resting(
            List.of(
                board(FetchOutcome.OK, 0),
                gone("lever:acme", 90, 28),
                gone("lever:globex", 100, 400),
                gone("lever:initech", 3, 27),
                gone("lever:left", 126, 400)));

    assertThat(FetchOutcomes.text(resting))
        .isEqualTo("resting     2 boards are gone for good, visited every 13 weeks\n");
    assertThat(FetchOutcomes.text(1)).startsWith("resting     1 board is gone for good,");
    assertThat(FetchOutcomes.text(0)).isEmpty();
  }

  @Test
  void boardsThatExceededALimitAreCountedByIt() {
    Map<VisitLimit, Integer> limits =
        FetchOutcomes.limits(
            List.of(
                noted("more than 5,000,000 nodes from https://acme.example/jobs"),
                noted("page 7: more than 100,000 items"),
                noted("an answer of more than 67108864 bytes from https://acme.example/"),
                noted("page 3: more than 20 minutes of answers from https://acme.example/"),
                noted("page 4: more than 20 minutes of answers from https://acme.example/"),
                noted("HTTP 500 from https://acme.example/jobs")));

    assertThat(FetchOutcomes.limitsText(limits))
        .isEqualTo(
            "limits      5 boards are too large to be read as a whole: 1 by bytes, 1 by items,"
                + " 1 by nodes, 2 by minutes\n");
    assertThat(FetchOutcomes.limitsText(Map.of())).isEmpty();
  }

  @Test
  void boardsAtWhichProcessesEndedAreNamed() {
    assertThat(
            FetchOutcomes.suspended(
                List.of(new Attempt(BoardId.parse("lever:acme"), NOW, 3, false))))
        .isEqualTo(
            "suspended   lever:acme: the process ended during 3 visits in a row; visited again"
                + " from 2026-03-09T06:00:00Z\n");
  }

  private static BoardHealth noted(String note) {
    return new BoardHealth(
        BoardId.parse("lever:acme"),
        NOW,
        FetchOutcome.FAILED,
        SnapshotStatus.FAILED,
        1,
        null,
        null,
        null,
        note);
  }

  private static BoardHealth gone(String board, int daysAgo, int days) {
    Instant visited = NOW.minus(Duration.ofDays(daysAgo));
    return new BoardHealth(
        BoardId.parse(board),
        visited,
        FetchOutcome.GONE,
        SnapshotStatus.GONE,
        9,
        null,
        null,
        visited.minus(Duration.ofDays(days)),
        null);
  }

  private static BoardHealth board(FetchOutcome outcome, int daysAgo) {
    return new BoardHealth(
        BoardId.parse("lever:acme"),
        NOW.minus(Duration.ofDays(daysAgo)),
        outcome,
        SnapshotStatus.COMPLETE,
        0);
  }
}
