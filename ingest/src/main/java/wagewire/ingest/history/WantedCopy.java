package wagewire.ingest.history;

import wagewire.model.board.BoardId;
import wagewire.model.time.IsoWeek;

/**
 * A copy of a board's list that is wanted from a web archive: a row of a plan.
 *
 * @param week in which the copy was made, in UTC
 * @param address of the list, as the archive holds it
 */
public record WantedCopy(BoardId board, IsoWeek week, String address) {}
