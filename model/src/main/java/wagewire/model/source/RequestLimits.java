package wagewire.model.source;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Limits on the rate of requests to a platform.
 *
 * @param pollEvery least time between two polls of a board; null when the platform names none
 * @param inFlight requests at once to one host
 * @param gap least time between two requests to one host
 */
public record RequestLimits(@Nullable Duration pollEvery, int inFlight, Duration gap) {

  /** When a board that was asked at that moment may be polled again. */
  public Instant nextPoll(Instant lastAttempt) {
    return pollEvery == null ? lastAttempt : lastAttempt.plus(pollEvery);
  }
}
