package wagewire.ingest.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** Moves a clock on by some milliseconds at each look, for those who wait until time has passed. */
final class TickingClock extends Clock {

  private static final Duration STEP = Duration.ofMillis(10);

  private final ManualClock clock;

  TickingClock(ManualClock clock) {
    this.clock = clock;
  }

  @Override
  public Instant instant() {
    clock.advance(STEP);
    return clock.instant();
  }

  @Override
  public ZoneId getZone() {
    return clock.getZone();
  }

  @Override
  public Clock withZone(ZoneId zone) {
    throw new UnsupportedOperationException();
  }
}
