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

final class DueRuleTest {

  private static final Instant ASKED = Instant.parse("2026-03-02T06:00:00Z");

  @Test
  void aBoardThatWasNeverAskedIsDue() {
    assertThat(DueRule.due(limits(Duration.ofHours(6)), null, ASKED)).isTrue();
  }

  @ParameterizedTest(name = "{0} failures: due after {1} minutes")
  @CsvSource({"0, 0", "1, 0", "2, 0", "3, 15", "4, 30", "5, 60", "9, 960", "10, 1440", "99, 1440"})
  void aBoardThatFailsIsAskedLessAndLessUntilOnceADay(int failures, int minutes) {
    Instant due = ASKED.plus(Duration.ofMinutes(minutes));

    assertThat(DueRule.due(limits(null), health(failures), due)).isTrue();
    if (minutes > 0) {
      assertThat(DueRule.due(limits(null), health(failures), due.minusSeconds(1))).isFalse();
    }
  }

  @Test
  void aPlatformThatNamesALimitIsNotAskedMoreOften() {
    RequestLimits hourly = limits(Duration.ofHours(1));

    assertThat(DueRule.due(hourly, health(0), ASKED.plusSeconds(3_599))).isFalse();
    assertThat(DueRule.due(hourly, health(0), ASKED.plusSeconds(3_600))).isTrue();
  }

  private static RequestLimits limits(@Nullable Duration pollEvery) {
    return new RequestLimits(pollEvery, 1, Duration.ofSeconds(1));
  }

  private static BoardHealth health(int failures) {
    return new BoardHealth(
        BoardId.parse("jobicy:marketing"),
        ASKED,
        FetchOutcome.FAILED,
        SnapshotStatus.FAILED,
        null,
        failures,
        null,
        0);
  }
}
