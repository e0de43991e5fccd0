package wagewire.ingest.fetch.pace;

import java.time.Duration;

/**
 * Keeps requests from a host or a platform that fails, or that asked to be left alone. After
 * failures one trial is let through when the time is over: it opens the host, or closes it for
 * twice as long. Times are nanoseconds of one monotonic clock.
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

  /** A request failed; closes the host when it was the trial or one too many. */
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

  /** The host asked to be left alone. */
  void close(long newUntil) {
    until = newUntil;
    asked = true;
  }

  /** Nanoseconds for which nobody may in; 0 lets in, after failures only this one as a trial. */
  long closedFor(long now) {
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

  /** The trial ended without a request; another may be made. */
  void notTried() {
    trying = false;
  }

  boolean askedFor() {
    return asked;
  }

  /** When it lets in again, if it is closed; else some time in the past. */
  long until() {
    return until;
  }
}
