package wagewire.ingest.collect;

import java.time.Duration;
import java.time.Instant;
import wagewire.ingest.store.BoardMemory;
import wagewire.ingest.store.BoardMemory.GoneStreak;
import wagewire.model.event.SnapshotStatus;

/** Decides when a board that is not found counts as gone for good. */
final class GoneRule {

  private static final int TIMES = 3;
  private static final Duration SPAN = Duration.ofDays(7);

  private GoneRule() {}

  /** Returns the status after one more answer of 404 or 410. */
  static SnapshotStatus status(BoardMemory before, Instant now) {
    GoneStreak run = before.gone().and(now);
    boolean confirmed = run.times() >= TIMES;
    boolean lasting = run.since() != null && !now.isBefore(run.since().plus(SPAN));
    return confirmed && lasting ? SnapshotStatus.GONE : SnapshotStatus.FAILED;
  }
}
