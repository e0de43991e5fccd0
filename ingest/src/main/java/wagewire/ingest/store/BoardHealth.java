package wagewire.ingest.store;

import java.time.Instant;
import wagewire.model.board.BoardId;
import wagewire.model.event.FetchOutcome;
import wagewire.model.event.SnapshotStatus;

/**
 * Health of a board that was fetched before.
 *
 * @param attemptedAt end of its latest fetch
 * @param failures inconclusive fetches in a row
 */
public record BoardHealth(
    BoardId board,
    Instant attemptedAt,
    FetchOutcome outcome,
    SnapshotStatus status,
    int failures) {}
