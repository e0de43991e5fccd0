package wagewire.ingest.collect;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import wagewire.ingest.store.BoardHealth;
import wagewire.model.source.RequestLimits;

/** Whether a board may be asked again: its platform's limit, and its own failures. */
final class DueRule {

  /** So many failures in a row may pass by themselves. */
  private static final int PATIENCE = 2;

  private static final Duration FIRST_WAIT = Duration.ofMinutes(15);
  private static final Duration LONGEST_WAIT = Duration.ofDays(1);
  private static final int MOST_DOUBLINGS = 10;

  private DueRule() {}

  /**
   * @param health null for a board that was never asked
   */
  static boolean due(RequestLimits limits, @Nullable BoardHealth health, Instant now) {
    if (health == null) {
      return true;
    }
    Instant asked = health.attemptedAt();
    return limits.pollDue(asked, now) && !now.isBefore(asked.plus(waiting(health.failures())));
  }

  private static Duration waiting(int failures) {
    if (failures <= PATIENCE) {
      return Duration.ZERO;
    }
    int doublings = Math.min(MOST_DOUBLINGS, failures - PATIENCE - 1);
    Duration wait = FIRST_WAIT.multipliedBy(1L << doublings);
    return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
  }
}
