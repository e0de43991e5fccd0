package wagewire.app.collecting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

final class CollectLimitsTest {

  @Test
  void aRoundIsLateAfterItsTimeAndNeverWithoutOne() {
    assertThat(CollectLimits.STANDARD.begin().getAsBoolean()).isFalse();
    assertThat(CollectLimits.STANDARD.within(Duration.ofDays(1)).begin().getAsBoolean()).isFalse();
    assertThat(CollectLimits.STANDARD.within(Duration.ofNanos(-1)).begin().getAsBoolean()).isTrue();
  }

  @Test
  void theAnswersOfAVisitMayTakeTwentyMinutes() {
    assertThat(CollectLimits.STANDARD.answers()).isEqualTo(Duration.ofMinutes(20));
  }
}
