package wagewire.ingest.collect;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import wagewire.ingest.store.BoardMemory.GoneStreak;
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

    assertThat(status(run, FIRST.plus(since))).isEqualTo(expected);
  }

  @Test
  void aFetchRepeatedOnOneDayCountsOnce() {
    Instant eighth = FIRST.plus(Duration.ofDays(7));
    GoneStreak run = GoneStreak.NONE.and(FIRST).and(eighth);

    assertThat(run.days()).isEqualTo(2);
    assertThat(status(run, eighth.plusSeconds(60))).isEqualTo(SnapshotStatus.FAILED);
    assertThat(status(run, eighth.plus(Duration.ofDays(1)))).isEqualTo(SnapshotStatus.GONE);
  }

  /** The status after one more answer. */
  private static SnapshotStatus status(GoneStreak before, Instant now) {
    return GoneRule.status(before.and(now), now);
  }
}
