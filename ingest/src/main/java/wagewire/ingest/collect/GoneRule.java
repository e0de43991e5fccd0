package wagewire.ingest.collect;

import java.time.Duration;
import java.time.Instant;
import wagewire.ingest.store.BoardMemory.GoneStreak;
import wagewire.model.event.SnapshotStatus;

/** Decides when a board that is not found counts as gone for good. */
public final class GoneRule {

  private static final int DAYS = 3;
  private static final Duration SPAN = Duration.ofDays(7);

  private GoneRule() {}

  /**
   * Returns GONE after answers of 404 or 410 on three days over seven or more, of which the last
   * came now; else FAILED.
   */
  public static SnapshotStatus status(GoneStreak streak, Instant now) {
    boolean confirmed = streak.days() >= DAYS;
    boolean lasting = streak.since() != null && !now.isBefore(streak.since().plus(SPAN));
    return confirmed && lasting ? SnapshotStatus.GONE : SnapshotStatus.FAILED;
  }
}
