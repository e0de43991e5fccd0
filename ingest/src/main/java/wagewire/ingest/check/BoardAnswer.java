package wagewire.ingest.check;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import wagewire.ingest.collect.GoneRule;
import wagewire.ingest.collect.RestRule;
import wagewire.ingest.discover.BoardProbe;
import wagewire.ingest.store.BoardMemory.GoneStreak;
import wagewire.model.board.BoardId;
import wagewire.model.event.FetchOutcome;
import wagewire.model.event.SnapshotStatus;

/**
 * Answer of a board to a check; a line of an {@link AnswerLedger}.
 *
 * @param note one line for a person
 * @param company that the board's listings state; null when unknown
 * @param site domain of the employer on which they are read; null when unknown
 * @param gone answers of 404 or 410 since the board last existed; null for none
 */
public record BoardAnswer(
    Instant at,
    BoardId board,
    FetchOutcome outcome,
    String note,
    @Nullable String company,
    @Nullable String site,
    @Nullable GoneStreak gone) {

  /**
   * @param before the board's previous answer; null for none
   */
  static BoardAnswer of(Instant at, BoardProbe.Result result, @Nullable BoardAnswer before) {
    return new BoardAnswer(
        at,
        result.board(),
        Objects.requireNonNull(result.outcome()),
        result.note(),
        result.company(),
        result.site(),
        streak(at, result, before == null ? null : before.gone));
  }

  private static @Nullable GoneStreak streak(
      Instant at, BoardProbe.Result result, @Nullable GoneStreak before) {
    if (result.outcome() == FetchOutcome.GONE) {
      return (before == null ? GoneStreak.NONE : before).and(at);
    }
    return before == null || result.exists()
        ? null
        : new GoneStreak(before.days(), before.since(), null);
  }

  /** Returns the day of the answer in UTC. */
  public LocalDate day() {
    return LocalDate.ofInstant(at, ZoneOffset.UTC);
  }

  /** Returns whether the board exists, with or without postings. */
  public boolean exists() {
    return outcome == FetchOutcome.OK || outcome == FetchOutcome.EMPTY;
  }

  /** Returns whether the board is gone by the {@link GoneRule}. */
  public boolean goneForGood() {
    return outcome == FetchOutcome.GONE
        && gone != null
        && GoneRule.status(gone, at) == SnapshotStatus.GONE;
  }

  /**
   * Returns whether the board is requested again: in the next check when it failed or was blocked,
   * on another day when it is gone and that is to be confirmed, else later.
   *
   * @param fresh time for which another answer holds
   */
  boolean due(Duration fresh, Instant now) {
    return switch (outcome) {
      case FAILED, BLOCKED -> true;
      case GONE ->
          goneForGood()
              ? !now.isBefore(at.plus(RestRule.REST))
              : GoneStreak.day(now).isAfter(GoneStreak.day(at));
      case OK, UNCHANGED, EMPTY, MOVED, CHANGED_SHAPE, PARTIAL -> !now.isBefore(at.plus(fresh));
    };
  }
}
