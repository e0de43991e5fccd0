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

  private static BoardHealth board(FetchOutcome outcome, int daysAgo) {
    return new BoardHealth(
        BoardId.parse("lever:acme"),
        NOW.minus(Duration.ofDays(daysAgo)),
        outcome,
        SnapshotStatus.COMPLETE,
        0,
        null,
        null);
  }
}
