package wagewire.ingest.collect;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import wagewire.ingest.store.BoardMemory;
import wagewire.ingest.store.BoardMemory.GoneStreak;
import wagewire.ingest.store.VolumeHistory;
import wagewire.model.event.SnapshotStatus;

final class GoneRuleTest {

  private static final Instant FIRST = Instant.parse("2026-03-02T06:00:00Z");

  @ParameterizedTest
  @CsvSource({
    "0, P0D, FAILED",
    "1, P7D, FAILED",
    "1, P90D, FAILED",
    "2, P6DT23H59M, FAILED",
    "2, P7D, GONE",
    "9, P6D, FAILED",
    "9, P8D, GONE"
  })
  void aBoardIsGoneWhenNotFoundOnThreeDaysOverSeven(
      int before, Duration since, SnapshotStatus expected) {
    GoneStreak run = new GoneStreak(before, before == 0 ? null : FIRST, null);

    assertThat(GoneRule.status(after(run), FIRST.plus(since))).isEqualTo(expected);
  }

  @Test
  void aFetchRepeatedOnOneDayCountsOnce() {
    Instant eighth = FIRST.plus(Duration.ofDays(7));
    GoneStreak run = GoneStreak.NONE.and(FIRST).and(eighth);

    assertThat(run.times()).isEqualTo(2);
    assertThat(GoneRule.status(after(run), eighth.plusSeconds(60)))
        .isEqualTo(SnapshotStatus.FAILED);
    assertThat(GoneRule.status(after(run), eighth.plus(Duration.ofDays(1))))
        .isEqualTo(SnapshotStatus.GONE);
  }

  private static BoardMemory after(GoneStreak run) {
    return new BoardMemory(null, null, null, null, run, VolumeHistory.NONE, false, 0);
  }
}
