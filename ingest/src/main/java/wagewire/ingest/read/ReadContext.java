package wagewire.ingest.read;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import wagewire.model.board.BoardId;

/**
 * What is known of a payload beside its bytes.
 *
 * @param board the board it came from
 * @param employer the employer's name in the catalogue; null when there is none
 * @param askedAt when it was asked for; null when that is not known
 */
public record ReadContext(BoardId board, @Nullable String employer, @Nullable Instant askedAt) {

  public ReadContext(BoardId board, @Nullable String employer) {
    this(board, employer, null);
  }
}
