package wagewire.ingest.collect;

import org.jspecify.annotations.Nullable;
import wagewire.model.board.BoardId;

/**
 * What became of imported material of one board; {@code published + unchanged + rejected = read}.
 *
 * @param snapshot the number it was published under; null when it said nothing new
 * @param unchanged listings whose content was known at that moment, repeated ones included
 * @param rejected items that are no listing, known ones included
 */
public record ImportReport(
    BoardId board, @Nullable Long snapshot, int read, int published, int unchanged, int rejected) {}
