package wagewire.ingest.collect;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import wagewire.ingest.store.BoardState;
import wagewire.ingest.store.VolumeMemory;
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
  void aBoardIsGoneWhenNotFoundThreeTimesOverSevenDays(
      int before, Duration since, SnapshotStatus expected) {
    BoardState state =
        new BoardState(
            null,
            null,
            null,
            null,
            before,
            before == 0 ? null : FIRST,
            VolumeMemory.NONE,
            false,
            0);

    assertThat(GoneRule.status(state, FIRST.plus(since))).isEqualTo(expected);
  }
}
