package wagewire.local.market.world;

import java.util.List;
import wagewire.local.market.random.Key;
import wagewire.model.board.BoardId;

/**
 * An employer with one board of its own.
 *
 * @param index 0, 1, 2 …: the same employer in a market of any size
 * @param size postings open on average on day 0
 * @param drift yearly growth of the employer's own demand, as a logarithm, beside its roles'
 * @param payFactor pay here for one unit of pay elsewhere
 * @param remoteShare of its postings
 * @param hybridShare of its postings that are not remote
 * @param structuredPay whether its board gives disclosed pay as fields
 * @param joinsWeek the week of collecting, from 0, in which the catalogue learns of the board
 */
public record Employer(
    int index,
    Key key,
    String name,
    BoardId board,
    double size,
    double drift,
    double payFactor,
    double remoteShare,
    double hybridShare,
    boolean structuredPay,
    int joinsWeek,
    List<WorkPlace> offices) {

  public String token() {
    return board.token();
  }
}
