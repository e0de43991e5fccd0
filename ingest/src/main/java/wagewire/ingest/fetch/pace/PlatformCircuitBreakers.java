package wagewire.ingest.fetch.pace;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Suspends all hosts of a platform after several failed in a row, so that an outage does not cost a
 * request and a time-out per employer. Times are nanoseconds of one monotonic clock.
 */
final class PlatformCircuitBreakers {

  private static final int FAILURES_IN_A_ROW = 20;
  private static final int SERVER_ERRORS = 500;

  /** Breakers of unhealthy platforms. */
  private final Map<String, CircuitBreaker> breakers = new HashMap<>();

  /** Returns nanoseconds until requests are allowed; 0 allows one, after failures as a trial. */
  synchronized long suspendedFor(@Nullable String platform, long now) {
    CircuitBreaker breaker = breakers.get(platform);
    return breaker == null ? 0 : breaker.suspendedFor(now);
  }

  synchronized void answered(@Nullable String platform, int status, long now) {
    if (status >= SERVER_ERRORS) {
      failed(platform, now);
      return;
    }
    breakers.remove(platform);
  }

  synchronized void failed(@Nullable String platform, long now) {
    if (platform != null) {
      breakers.computeIfAbsent(platform, _ -> new CircuitBreaker(FAILURES_IN_A_ROW)).failed(now);
    }
  }

  /** Records that the trial was not sent. */
  synchronized void notTried(@Nullable String platform) {
    CircuitBreaker breaker = breakers.get(platform);
    if (breaker != null) {
      breaker.notTried();
    }
  }
}
