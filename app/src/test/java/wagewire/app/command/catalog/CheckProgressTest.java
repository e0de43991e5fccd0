package wagewire.app.command.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import wagewire.model.event.FetchOutcome;

final class CheckProgressTest {

  private final AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);
  private final List<String> lines = new ArrayList<>();

  @Test
  void aLineAMinuteSaysWhatIsLeft() {
    CheckProgress progress = new CheckProgress(65_185, new Now(), lines::add);
    for (int second = 1; second <= 125; second++) {
      now.set(Instant.EPOCH.plusSeconds(second));
      progress.answered(
          second % 10 == 0 ? FetchOutcome.GONE : FetchOutcome.OK,
          second < 100 ? () -> Duration.ofMinutes(155) : () -> Duration.ofSeconds(20));
    }

    assertThat(lines)
        .containsExactly(
            "60 of 65,185 boards requested: 54 ok, 6 gone; about 2 h 35 min left",
            "120 of 65,185 boards requested: 108 ok, 12 gone; about 1 min left");
  }

  private final class Now extends Clock {

    @Override
    public ZoneOffset getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(java.time.ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return now.get();
    }
  }
}
