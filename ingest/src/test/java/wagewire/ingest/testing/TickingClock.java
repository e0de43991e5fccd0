package wagewire.ingest.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** A clock that advances some milliseconds at each call. */
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
