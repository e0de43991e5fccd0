package wagewire.ingest.read;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import wagewire.model.board.BoardId;

/**
 * Context of a payload.
 *
 * @param board that the payload is from
 * @param employer name in the catalogue; null for none
 * @param askedAt time of the request; null when unknown
 */
public record ReadContext(BoardId board, @Nullable String employer, @Nullable Instant askedAt) {

  public ReadContext(BoardId board, @Nullable String employer) {
    this(board, employer, null);
  }
}
