package wagewire.ingest.read.warc;

import java.time.Instant;
import wagewire.ingest.read.ReadPage;
import wagewire.model.board.BoardId;

/**
 * What one archived answer says of a board.
 *
 * @param seen when it was asked
 * @param whole whether it is all that the board showed then
 */
public record ArchivedBoard(BoardId board, Instant seen, boolean whole, ReadPage page) {}
