package wagewire.ingest.collect;

import org.jspecify.annotations.Nullable;
import wagewire.model.board.BoardId;

/**
 * Counts of imported material of one board; {@code published + unchanged + rejected = read}.
 *
 * @param snapshot its number; null when nothing was new
 * @param unchanged listings with known content at that moment, repeated ones included
 * @param rejected items that are no listing, known ones included
 */
public record ImportReport(
    BoardId board, @Nullable Long snapshot, int read, int published, int unchanged, int rejected) {}
