package wagewire.ingest.fetch.pace;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import wagewire.ingest.fetch.pace.PacePolicy.PaceRule;

/**
 * Throttles one host; small, since there are many. Times are nanoseconds of one monotonic clock;
 * {@link RequestPacer} does the waiting.
 */
final class HostThrottle {

  /** Longest requested wait that is honoured by waiting; longer ones suspend the host. */
  static final Duration LONGEST_WAIT = Duration.ofSeconds(60);

  private static final long LEAST_PENALTY = Duration.ofSeconds(1).toNanos();
  private static final long MOST_PENALTY = LONGEST_WAIT.toNanos();
  private static final Duration MOST_RETRY_AFTER = Duration.ofDays(7);
  private static final long REMEMBERED = Duration.ofHours(1).toNanos();
  private static final int MANY_REQUESTS = 429;
  private static final int UNAVAILABLE = 503;
  private static final int SERVER_ERRORS = 500;
  private static final int FAILURES_IN_A_ROW = 5;

  private final PaceRule rule;
  private final Semaphore places;
  private long next;
  private long lastUsed;
  private long penalty;

  /** Null while the host is healthy. */
  private @Nullable CircuitBreaker breaker;

  HostThrottle(PaceRule rule, long now) {
    this.rule = rule;
    this.places = new Semaphore(rule.inFlight(), true);
    this.next = now;
    this.lastUsed = now;
  }

  /** Returns whether failures slow down or suspend the host. */
  boolean adapts() {
    return rule.adapts();
  }

  /** Waits for a slot, first come, first served. */
  void acquireSlot() throws InterruptedException {
    places.acquire();
  }

  void releaseSlot() {
    places.release();
  }

  /** Returns nanoseconds until requests are allowed; 0 for now. */
  synchronized long suspendedFor(long now) {
    lastUsed = now;
    return breaker == null ? 0 : breaker.suspendedFor(now);
  }

  /** Returns true when the host asked for the suspension, false when it failed too often. */
  synchronized boolean isRequested() {
    return breaker != null && breaker.isRequested();
  }

  /** Reserves the next start of a request; returns the nanoseconds until then. */
  synchronized long begin(long now, long crawlDelay) {
    long start = latest(next, now);
    next = start + Math.max(gap(), crawlDelay);
    lastUsed = start;
    return start - now;
  }

  /** Returns true when the next request will wait as long as the server wants. */
  synchronized boolean answered(int status, @Nullable Duration retryAfter, long now) {
    if (!rule.adapts()) {
      return false;
    }
    boolean waits = false;
    if (status < SERVER_ERRORS) {
      breaker = null;
    }
    if (status == MANY_REQUESTS || status == UNAVAILABLE) {
      penalty = Math.clamp(2 * gap(), LEAST_PENALTY, MOST_PENALTY);
      next = latest(next, now + penalty);
      waits = retryAfter != null && suspend(retryAfter, now);
    } else if (status < SERVER_ERRORS) {
      penalty = penalty * 9 / 10;
    }
    if (status >= SERVER_ERRORS) {
      failed(now);
    }
    return waits;
  }

  synchronized void failed(long now) {
    if (rule.adapts()) {
      breaker().failed(now);
    }
  }

  synchronized void notTried() {
    if (breaker != null) {
      breaker.notTried();
    }
  }

  /** Returns true when the lane can be forgotten without loss. */
  synchronized boolean isIdle(long now) {
    if (places.availablePermits() < rule.inFlight()
        || places.hasQueuedThreads()
        || next - now > 0) {
      return false;
    }
    if (breaker != null) {
      return now - latest(breaker.until(), lastUsed) > REMEMBERED;
    }
    return penalty <= rule.gap().toNanos() || now - lastUsed > REMEMBERED;
  }

  private boolean suspend(Duration retryAfter, long now) {
    if (retryAfter.compareTo(LONGEST_WAIT) <= 0) {
      next = latest(next, now + retryAfter.toNanos());
      return true;
    }
    Duration time = retryAfter.compareTo(MOST_RETRY_AFTER) > 0 ? MOST_RETRY_AFTER : retryAfter;
    breaker().close(now + time.toNanos());
    return false;
  }

  private CircuitBreaker breaker() {
    if (breaker == null) {
      breaker = new CircuitBreaker(FAILURES_IN_A_ROW);
    }
    return breaker;
  }

  private long gap() {
    return Math.max(rule.gap().toNanos(), penalty);
  }

  private static long latest(long left, long right) {
    return left - right > 0 ? left : right;
  }
}
