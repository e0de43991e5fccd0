package wagewire.ingest.collect;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import wagewire.ingest.store.BoardHealth;
import wagewire.model.board.BoardId;
import wagewire.model.event.FetchOutcome;
import wagewire.model.event.SnapshotStatus;
import wagewire.model.source.RequestLimits;

final class RevisitPolicyTest {

  private static final Instant ASKED = Instant.parse("2026-03-02T06:00:00Z");

  @Test
  void aBoardThatWasNeverAskedIsDue() {
    assertThat(RevisitPolicy.due(limits(Duration.ofHours(6)), null, ASKED)).isTrue();
  }

  @ParameterizedTest(name = "{0} failures: due after {1} minutes")
  @CsvSource({"0, 0", "1, 0", "2, 0", "3, 15", "4, 30", "5, 60", "9, 960", "10, 1440", "99, 1440"})
  void aBoardThatFailsIsAskedLessAndLessUntilOnceADay(int failures, int minutes) {
    Instant due = ASKED.plus(Duration.ofMinutes(minutes));

    assertThat(RevisitPolicy.due(limits(null), health(failures), due)).isTrue();
    if (minutes > 0) {
      assertThat(RevisitPolicy.due(limits(null), health(failures), due.minusSeconds(1))).isFalse();
    }
  }

  @Test
  void aPlatformThatNamesALimitIsNotAskedMoreOften() {
    RequestLimits hourly = limits(Duration.ofHours(1));

    assertThat(RevisitPolicy.due(hourly, health(0), ASKED.plusSeconds(3_599))).isFalse();
    assertThat(RevisitPolicy.due(hourly, health(0), ASKED.plusSeconds(3_600))).isTrue();
  }

  @ParameterizedTest(name = "{0} after {1} failures, every {2}: again after {3}")
  @CsvSource({
    "OK, 0, PT24H, PT24H",
    "UNCHANGED, 0, PT1H, PT1H",
    "FAILED, 1, PT24H, PT15M",
    "FAILED, 2, PT24H, PT30M",
    "FAILED, 3, PT24H, PT1H",
    "FAILED, 7, PT24H, PT16H",
    "FAILED, 8, PT24H, PT24H",
    "FAILED, 99, PT24H, PT24H",
    "FAILED, 1, PT5M, PT5M",
    "FAILED, 5, PT5M, PT1H",
    "FAILED, 99, PT5M, PT24H",
    "GONE, 1, PT24H, PT24H",
    "BLOCKED, 3, PT1H, PT1H",
    "BLOCKED, 6, PT1H, PT2H"
  })
  void aWorkerTriesSoonerWhatDidNotAnswerAndNeverMoreOftenThanARoundWould(
      FetchOutcome outcome, int failures, Duration every, Duration wait) {
    BoardId board = BoardId.parse("greenhouse:acme");

    assertThat(RevisitPolicy.next(board, health(outcome, failures), every))
        .isEqualTo(ASKED.plus(wait));
  }

  @Test
  void aHeldBoardIsAskedAgainAsSoonAsOneThatFailed() {
    BoardId board = BoardId.parse("greenhouse:acme");
    BoardHealth held = new BoardHealth(board, ASKED, FetchOutcome.OK, SnapshotStatus.HELD, 1);

    assertThat(RevisitPolicy.next(board, held, Duration.ofDays(1)))
        .isEqualTo(ASKED.plus(Duration.ofMinutes(15)));
  }

  @Test
  void aWorkerKeepsToThePlatformsLimit() {
    BoardId hourly = BoardId.parse("jobicy:marketing");

    assertThat(RevisitPolicy.next(hourly, health(FetchOutcome.OK, 0), Duration.ofMinutes(5)))
        .isEqualTo(ASKED.plus(Duration.ofHours(1)));
  }

  private static RequestLimits limits(@Nullable Duration pollEvery) {
    return new RequestLimits(pollEvery, 1, Duration.ofSeconds(1));
  }

  private static BoardHealth health(int failures) {
    return health(FetchOutcome.FAILED, failures);
  }

  private static BoardHealth health(FetchOutcome outcome, int failures) {
    return new BoardHealth(
        BoardId.parse("jobicy:marketing"), ASKED, outcome, SnapshotStatus.FAILED, failures);
  }
}
