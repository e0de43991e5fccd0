package wagewire.ingest.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import wagewire.model.board.BoardId;
import wagewire.model.event.FetchOutcome;
import wagewire.model.event.SnapshotStatus;

/**
 * How a board that was fetched before is doing.
 *
 * @param attemptedAt when its latest fetch ended
 * @param note what a person should know of that fetch; null when it went well
 * @param failures fetches in a row of which nothing could be concluded
 * @param completeAt when its latest complete snapshot ended; null when there is none
 * @param listings in that snapshot
 */
public record BoardHealth(
    BoardId board,
    Instant attemptedAt,
    FetchOutcome outcome,
    SnapshotStatus status,
    @Nullable String note,
    int failures,
    @Nullable Instant completeAt,
    int listings) {}
