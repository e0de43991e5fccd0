package wagewire.ingest.successor;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import wagewire.ingest.store.state.BoardHealth;
import wagewire.ingest.store.state.VolumeHistory;
import wagewire.model.event.FetchOutcome;

/** Decides which boards are searched for, and when. */
final class LossRule {

  private static final Duration AGAIN_AFTER = Duration.ofDays(7);

  private LossRule() {}

  /**
   * Returns whether the latest visit suggests that the postings moved: a redirect, gone for good,
   * or far fewer listings than before, or none.
   *
   * @param volume requested only when it decides
   */
  static boolean isLost(BoardHealth health, Supplier<VolumeHistory> volume) {
    return switch (health.status()) {
      case GONE -> true;
      case FAILED -> health.outcome() == FetchOutcome.MOVED;
      case HELD -> hadSome(volume.get());
      case COMPLETE -> health.outcome() == FetchOutcome.EMPTY && hadSome(volume.get());
      case UNCHANGED, PARTIAL -> false;
    };
  }

  private static boolean hadSome(VolumeHistory volume) {
    return volume.volumes().stream().anyMatch(one -> one.listings() > 0);
  }

  /** Returns the latest time of a search after which a new one is due. */
  static Instant dueBefore(Instant now) {
    return now.minus(AGAIN_AFTER);
  }

  /**
   * @param looked time of the latest search; null for none
   */
  static boolean due(@Nullable Instant looked, Instant now) {
    return looked == null || !looked.isAfter(dueBefore(now));
  }
}
