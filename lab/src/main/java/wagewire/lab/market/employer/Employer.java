package wagewire.lab.market.employer;

import java.util.List;
import org.jspecify.annotations.Nullable;
import wagewire.lab.market.settings.MarketCalendar;
import wagewire.lab.market.settings.RandomKey;
import wagewire.model.board.BoardId;
import wagewire.model.board.BoardSelection;

/**
 * An employer with boards of its own, one after the other.
 *
 * @param index 0, 1, 2 …: the same employer in a market of any size
 * @param size postings open on average on day 0
 * @param drift yearly growth of the employer's own demand, as a logarithm, beside its roles'
 * @param payFactor pay here for one unit of pay elsewhere
 * @param houseShare of its postings that state pay, or do not, as the house does
 * @param remoteShare of its postings
 * @param hybridShare of its postings that are not remote
 * @param structuredPay whether its board gives disclosed pay as fields
 * @param born the first day on which anything opens
 * @param dies the day on which everything closes, or {@link MarketCalendar#NEVER}
 * @param homes its boards, the first one first
 * @param selection for which the catalogue has its boards; null when they were chosen for nothing
 *     that they showed
 */
public record Employer(
    int index,
    RandomKey key,
    String name,
    double size,
    double drift,
    double payFactor,
    double houseShare,
    double remoteShare,
    double hybridShare,
    boolean structuredPay,
    int born,
    int dies,
    List<BoardStay> homes,
    List<WorkPlace> offices,
    @Nullable BoardSelection selection) {

  /** Returns the first board. */
  public BoardId board() {
    return homes.getFirst().board();
  }

  public String token() {
    return board().token();
  }

  /** Returns the day on which the catalogue learns of the employer. */
  public int joins() {
    return homes.getFirst().joins();
  }

  public boolean isAlive(int day) {
    return born <= day && day < dies;
  }

  /** Returns the same employer, none of whose boards ever comes into the catalogue. */
  public Employer untracked() {
    return with(homes.stream().map(BoardStay::neverJoining).toList(), null);
  }

  /** Returns the same employer, whose boards were chosen for what they showed. */
  public Employer selected(BoardSelection why) {
    return with(homes, why);
  }

  private Employer with(List<BoardStay> others, @Nullable BoardSelection why) {
    return new Employer(
        index,
        key,
        name,
        size,
        drift,
        payFactor,
        houseShare,
        remoteShare,
        hybridShare,
        structuredPay,
        born,
        dies,
        others,
        offices,
        why);
  }
}
