package wagewire.ingest.successor;

import java.util.function.Predicate;
import wagewire.ingest.catalogue.BoardEntry;
import wagewire.ingest.store.state.BoardHealth;
import wagewire.model.board.BoardId;

/**
 * A board to search for.
 *
 * @param health of its latest visit
 * @param acceptable whether a board may be its successor
 */
record LostBoard(BoardEntry entry, BoardHealth health, Predicate<BoardId> acceptable) {}
