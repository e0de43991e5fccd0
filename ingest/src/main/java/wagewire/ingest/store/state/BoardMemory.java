package wagewire.ingest.store.state;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Recorded state of a board.
 *
 * @param validators of the complete snapshot; null before the first
 * @param completeSnapshot number of the latest fetch that read the whole board
 * @param present external ids of that snapshot; null before the first
 * @param fullAt time when every listing was last published, changed or not
 * @param gone answers in a row that the board does not exist
 * @param volume history of its number of listings
 * @param readAgain true when valid validators no longer prove that everything known is published
 * @param liveSnapshot number of the latest recorded fetch, whatever its outcome; 0 for none
 */
public record BoardMemory(
    @Nullable Validators validators,
    @Nullable Long completeSnapshot,
    @Nullable List<String> present,
    @Nullable Instant fullAt,
    GoneStreak gone,
    VolumeHistory volume,
    boolean readAgain,
    long liveSnapshot) {

  /**
   * Interval of full snapshots, so that topics with limited retention still rebuild the present.
   */
  public static final Duration FULL_EVERY = Duration.ofDays(30);

  public static final BoardMemory NEW =
      new BoardMemory(null, null, null, null, GoneStreak.NONE, VolumeHistory.NONE, false, 0);

  /** Returns whether every listing is to be published, changed or not. */
  public boolean fullDue(Instant now) {
    return fullAt == null || !now.isBefore(fullAt.plus(FULL_EVERY));
  }

  /** Returns whether the board must be read whatever its validators say. */
  public boolean readingDue(Instant now) {
    return completeSnapshot == null || readAgain || fullDue(now);
  }
}
