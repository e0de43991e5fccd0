package wagewire.ingest.store.state;

import java.time.Instant;
import wagewire.model.board.BoardId;
import wagewire.model.event.FetchOutcome;
import wagewire.model.event.SnapshotStatus;

/**
 * How a board that was fetched before is doing.
 *
 * @param attemptedAt when its latest fetch ended
 * @param failures fetches in a row of which nothing could be concluded
 */
public record BoardHealth(
    BoardId board,
    Instant attemptedAt,
    FetchOutcome outcome,
    SnapshotStatus status,
    int failures) {}
