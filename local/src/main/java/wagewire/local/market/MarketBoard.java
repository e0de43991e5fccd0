package wagewire.local.market;

import java.time.LocalDate;
import wagewire.model.board.BoardId;

/**
 * A line of the market's catalogue.
 *
 * @param employer the employer's name
 * @param joins the Monday from which on the board is collected; its page is there before
 */
public record MarketBoard(BoardId board, String employer, LocalDate joins) {

  public String platform() {
    return board.platform();
  }

  public String token() {
    return board.token();
  }
}
