package wagewire.ingest.successor;

import java.util.function.Predicate;
import wagewire.ingest.catalogue.BoardEntry;
import wagewire.ingest.store.state.BoardHealth;
import wagewire.model.board.BoardId;

/**
 * A board to look for.
 *
 * @param health what its latest visit says
 * @param acceptable whether a board may succeed it at all
 */
record LostBoard(BoardEntry entry, BoardHealth health, Predicate<BoardId> acceptable) {}
