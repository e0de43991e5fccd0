package wagewire.ingest.publish;

import org.jspecify.annotations.Nullable;
import wagewire.model.board.BoardId;
import wagewire.model.event.FetchOutcome;
import wagewire.model.event.SnapshotStatus;

/**
 * What became of a snapshot; {@code published + unchanged + rejected} is what was read.
 *
 * @param snapshot the number it was published under; null when nothing was published: there was
 *     nothing new to say, or another fetch has overtaken this one
 * @param published listings sent
 * @param unchanged listings whose content was known, repeated ones included
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
