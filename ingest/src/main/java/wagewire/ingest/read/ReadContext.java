package wagewire.ingest.read;

import org.jspecify.annotations.Nullable;
import wagewire.model.board.BoardId;

/**
 * What is known of a payload beside its bytes.
 *
 * @param board the board it came from
 * @param employer the employer's name in the catalogue; null when there is none
 */
public record ReadContext(BoardId board, @Nullable String employer) {}
