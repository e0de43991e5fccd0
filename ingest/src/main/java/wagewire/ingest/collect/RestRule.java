package wagewire.ingest.collect;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import wagewire.ingest.catalogue.BoardEntry;
import wagewire.ingest.store.BoardHealth;
import wagewire.model.event.SnapshotStatus;

/**
 * Decides how long a board that is gone for good rests: until the sixth day after a visit for four
 * weeks from its first answer of 404 or 410, then for 13 weeks after each visit. With any other
 * answer it rests no longer. A mark in the catalogue ends neither a visited board's observation nor
 * its confirmation: without a snapshot that says so, the board would count as unobserved.
 */
public final class RestRule {

  /** Thirteen weeks. */
  public static final Duration REST = Duration.ofDays(91);

  private static final Duration DOUBT = Duration.ofDays(28);

  /** Shorter than a week, so that a weekly round finds the board due. */
  private static final Duration FIRST_REST = Duration.ofDays(6);

  private RestRule() {}

  /** Returns whether a board rests for thirteen weeks. */
  public static boolean rests(BoardHealth health) {
    Instant since = health.goneSince();
    return health.status() == SnapshotStatus.GONE
        && since != null
        && !health.attemptedAt().isBefore(since.plus(DOUBT));
  }

  /**
   * Returns whether a board that the catalogue marks, and that was never visited, rests.
   *
   * @param goneOn day of the mark; null for none
   */
  public static boolean rests(@Nullable LocalDate goneOn, Instant now) {
    return goneOn != null && now.isBefore(end(goneOn));
  }

  /**
   * Returns the time before which a board is not visited; the epoch for one that does not rest.
   *
   * @param health null for a board never visited
   */
  public static Instant until(BoardEntry entry, @Nullable BoardHealth health) {
    LocalDate marked = entry.goneOn();
    if (health == null) {
      return marked == null ? Instant.EPOCH : end(marked);
    }
    if (health.status() != SnapshotStatus.GONE) {
      return Instant.EPOCH;
    }
    boolean certain = marked != null || rests(health);
    return health.attemptedAt().plus(certain ? REST : FIRST_REST);
  }

  private static Instant end(LocalDate goneOn) {
    return goneOn.atStartOfDay(ZoneOffset.UTC).toInstant().plus(REST);
  }
}
