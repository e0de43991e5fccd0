package wagewire.ingest.store.state;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What collecting remembers of a board.
 *
 * @param validators of the complete snapshot; null before the first
 * @param completeSnapshot number of the latest fetch that read the whole board
 * @param present external ids of that snapshot; null before the first
 * @param fullAt when every listing was last published, changed or not
 * @param gone how often it was answered that there is no such board
 * @param volume how many listings it has had
 * @param readAgain true when the validators no longer say whether everything known is published
 * @param liveSnapshot number of the latest fetch that was remembered, whatever came of it; 0 for
 *     none
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

  /** So that a record of limited retention still rebuilds the present. */
  public static final Duration FULL_EVERY = Duration.ofDays(30);

  public static final BoardMemory NEW =
      new BoardMemory(null, null, null, null, GoneStreak.NONE, VolumeHistory.NONE, false, 0);

  /** Whether every listing is to be published, changed or not. */
  public boolean fullDue(Instant now) {
    return fullAt == null || !now.isBefore(fullAt.plus(FULL_EVERY));
  }

  /** Whether the board has to be read whatever its validators say. */
  public boolean readingDue(Instant now) {
    return completeSnapshot == null || readAgain || fullDue(now);
  }
}
