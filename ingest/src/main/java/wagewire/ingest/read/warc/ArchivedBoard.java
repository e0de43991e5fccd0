package wagewire.ingest.read.warc;

import java.time.Instant;
import wagewire.ingest.read.ReadPage;
import wagewire.model.board.BoardId;

/**
 * Presence information of one archived answer.
 *
 * @param seen time of the request
 * @param whole whether it shows the whole board
 */
public record ArchivedBoard(BoardId board, Instant seen, boolean whole, ReadPage page) {}
