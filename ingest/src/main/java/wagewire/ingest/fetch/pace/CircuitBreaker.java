package wagewire.ingest.fetch.pace;

import java.time.Duration;

/**
 * Suspends requests to a failing host or platform, or at its own request. After failures, one trial
 * request is let through once the time is over: its success closes the breaker, its failure doubles
 * the time. Times are nanoseconds of one monotonic clock.
 */
final class CircuitBreaker {

  private static final long FIRST_CLOSING = Duration.ofMinutes(10).toNanos();
  private static final long LONGEST_CLOSING = Duration.ofHours(6).toNanos();
  private static final int DOUBLINGS = 6;

  private final int failuresInARow;
  private int failures;
  private int closings;
  private long until;
  private boolean asked;
  private boolean trying;

  CircuitBreaker(int failuresInARow) {
    this.failuresInARow = failuresInARow;
  }

  /** Records a failure; opens the breaker after a failed trial or too many failures. */
  void failed(long now) {
    failures++;
    if (failures < failuresInARow && !trying) {
      return;
    }
    until = now + Math.min(FIRST_CLOSING << Math.min(closings, DOUBLINGS), LONGEST_CLOSING);
    closings++;
    trying = false;
    asked = false;
  }

  /** Suspends requests because the host asked for it. */
  void close(long newUntil) {
    until = newUntil;
    asked = true;
  }

  /** Returns nanoseconds until requests are allowed; 0 allows one, after failures as a trial. */
  long suspendedFor(long now) {
    if (!asked && closings == 0) {
      return 0;
    }
    if (until - now > 0) {
      return until - now;
    }
    if (asked) {
      return 0;
    }
    if (trying) {
      return 1;
    }
    trying = true;
    return 0;
  }

  /** Records that the trial was not sent; another may be. */
  void notTried() {
    trying = false;
  }

  boolean isRequested() {
    return asked;
  }

  /** Returns the end of the suspension, or some past time. */
  long until() {
    return until;
  }
}
