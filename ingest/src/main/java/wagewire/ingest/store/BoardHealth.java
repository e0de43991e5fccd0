package wagewire.ingest.store;

import static wagewire.ingest.db.Tables.BOARD;

import java.time.Instant;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
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

  /** Returns the health of the boards that were fetched before, in order of name. */
  static List<BoardHealth> of(DSLContext context, Condition boards) {
    return context
        .select(
            BOARD.BOARD_,
            BOARD.ATTEMPTED_AT,
            BOARD.OUTCOME,
            BOARD.STATUS,
            BOARD.FAILURES,
            BOARD.WATCHED_SINCE,
            BOARD.YIELDED_AT,
            BOARD.GONE_SINCE,
            BOARD.NOTE)
        .from(BOARD)
        .where(BOARD.ATTEMPTED_AT.isNotNull())
        .and(boards)
        .orderBy(BOARD.BOARD_)
        .fetch(row ->
            new BoardHealth(
                BoardId.parse(row.value1()),
                row.value2().toInstant(),
                FetchOutcome.of(row.value3()),
                SnapshotStatus.of(row.value4()),
                row.value5(),
                Timestamps.instant(row.value6()),
                Timestamps.instant(row.value7()),
                Timestamps.instant(row.value8()),
                row.value9()));
  }
}
