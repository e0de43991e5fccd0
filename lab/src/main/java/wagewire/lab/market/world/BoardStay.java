package wagewire.lab.market.world;

import wagewire.model.board.BoardId;

/**
 * A board on which an employer has its postings for a time.
 *
 * @param from the first day; long before day 0 for the first home
 * @param to the first day on which the board is gone, or {@link MarketCalendar#NEVER}
 * @param joins the day on which the catalogue learns of the board
 * @param requisitions whether its listings carry the requisition's number
 * @param announced whether the catalogue then says which board it succeeded; never for the first
 */
public record BoardStay(
    BoardId board, int from, int to, int joins, boolean requisitions, boolean announced) {

  /** The first day of a home that was there before the market was watched. */
  static final int ALWAYS = -10_000;

  public boolean isThere(int day) {
    return from <= day && day < to;
  }
}
