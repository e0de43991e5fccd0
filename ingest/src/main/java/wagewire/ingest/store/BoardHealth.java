package wagewire.ingest.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import wagewire.model.board.BoardId;
import wagewire.model.event.FetchOutcome;
import wagewire.model.event.SnapshotStatus;

/**
 * Health of a board that was fetched before.
 *
 * @param attemptedAt end of its latest fetch
 * @param failures inconclusive fetches in a row
 * @param watchedSince as in {@link YieldHistory}
 * @param yieldedAt as in {@link YieldHistory}
 * @param goneSince time of its first answer of 404 or 410 since it was last read; null for none
 * @param note of its latest fetch; null when it went well
 */
public record BoardHealth(
    BoardId board,
    Instant attemptedAt,
    FetchOutcome outcome,
    SnapshotStatus status,
    int failures,
    @Nullable Instant watchedSince,
    @Nullable Instant yieldedAt,
    @Nullable Instant goneSince,
    @Nullable String note) {

  public BoardHealth(
      BoardId board,
      Instant attemptedAt,
      FetchOutcome outcome,
      SnapshotStatus status,
      int failures) {
    this(board, attemptedAt, outcome, status, failures, null, null, null, null);
  }
}
