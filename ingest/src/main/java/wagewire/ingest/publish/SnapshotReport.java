package wagewire.ingest.publish;

import org.jspecify.annotations.Nullable;
import wagewire.model.board.BoardId;
import wagewire.model.event.FetchOutcome;
import wagewire.model.event.SnapshotStatus;

/**
 * Counts of a published snapshot; {@code published + unchanged + rejected} were read.
 *
 * @param snapshot its number; null when nothing was published: nothing new, or another fetch
 *     finished first
 * @param published listings sent
 * @param unchanged listings with known content, repeated ones included
 * @param rejected items that are no listing, or too large to send
 * @param status as published
 * @param outcome as published
 * @param note as published
 */
public record SnapshotReport(
    BoardId board,
    @Nullable Long snapshot,
    int published,
    int unchanged,
    int rejected,
    SnapshotStatus status,
    FetchOutcome outcome,
    @Nullable String note) {}
