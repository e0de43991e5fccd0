package wagewire.model.board;

import java.time.LocalDate;

/**
 * The choice of a board for what it showed on a day. Boards chosen so shrink afterwards and had
 * grown before, also where the market stands still (methodology §6).
 *
 * @param on the day
 * @param by what it was chosen by: {@link #LIVE}, or what it showed, such as {@code postings}
 */
public record BoardSelection(LocalDate on, String by) {

  /** The board answered: boards that had died before are missing. */
  public static final String LIVE = "live";
}
