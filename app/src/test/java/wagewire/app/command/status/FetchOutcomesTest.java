package wagewire.app.command.status;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import wagewire.ingest.store.BoardHealth;
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

    assertThat(FetchOutcomes.text(outcomes))
        .isEqualTo("fetches     newest of each board: 2 ok, 1 failed\n");
  }

  @Test
  void nothingIsSaidWhenNothingWasFetched() {
    assertThat(FetchOutcomes.text(FetchOutcomes.of(List.of()))).isEmpty();
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
        visited.minus(Duration.ofDays(days)));
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
