package wagewire.lab.market.employer;

import wagewire.lab.market.settings.MarketCalendar;
import wagewire.model.board.BoardId;

/**
 * A period in which an employer has its postings on one board.
 *
 * @param from the first day; long before day 0 for the first board
 * @param to the first day on which the board is gone, or {@link MarketCalendar#NEVER}
 * @param joins the day on which the catalogue learns of the board, or {@link MarketCalendar#NEVER}
 * @param requisitions true when its listings carry the requisition's number
 * @param payFields true when its listings have a field for pay
 */
public record BoardStay(
    BoardId board, int from, int to, int joins, boolean requisitions, boolean payFields) {

  /** First day of a board that existed before the market began. */
  static final int ALWAYS = -10_000;

  public boolean isThere(int day) {
    return from <= day && day < to;
  }

  BoardStay neverJoining() {
    return new BoardStay(board, from, to, MarketCalendar.NEVER, requisitions, payFields);
  }
}
