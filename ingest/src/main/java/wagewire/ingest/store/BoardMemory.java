package wagewire.ingest.store;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
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
 * @param yields history of its postings that may be of a go-to-market role
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
    YieldHistory yields,
    boolean readAgain,
    long liveSnapshot) {

  /**
   * Interval of full snapshots, so that topics with limited retention still rebuild the present.
   */
  public static final Duration FULL_EVERY = Duration.ofDays(30);

  public static final BoardMemory NEW =
      new BoardMemory(
          null, null, null, null, GoneStreak.NONE, VolumeHistory.NONE, YieldHistory.NONE, false, 0);

  /** Returns whether every listing is to be published, changed or not. */
  public boolean fullDue(Instant now) {
    return fullAt == null || !now.isBefore(fullAt.plus(FULL_EVERY));
  }

  /** Returns whether the board must be read whatever its validators say. */
  public boolean readingDue(Instant now) {
    return completeSnapshot == null || readAgain || fullDue(now);
  }

  /**
   * Answers of 404 or 410 in a row.
   *
   * @param days on which they came
   * @param since time of the first; null for none
   * @param on day of the latest; null when there was another answer after it
   */
  public record GoneStreak(int days, @Nullable Instant since, @Nullable LocalDate on) {

    public static final GoneStreak NONE = new GoneStreak(0, null, null);

    /** Adds one more such answer; several on one day count once. */
    public GoneStreak and(Instant now) {
      LocalDate day = day(now);
      return new GoneStreak(day.equals(on) ? days : days + 1, since == null ? now : since, day);
    }

    public static LocalDate day(Instant moment) {
      return LocalDate.ofInstant(moment, ZoneOffset.UTC);
    }
  }
}
