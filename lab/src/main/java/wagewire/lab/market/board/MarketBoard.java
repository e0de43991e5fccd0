package wagewire.lab.market.board;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import wagewire.model.board.BoardId;
import wagewire.model.board.BoardSelection;
import wagewire.model.board.Source;
import wagewire.model.board.SourceKind;

/**
 * A line of the market's catalogue.
 *
 * @param employer the employer's name; null for boards that repeat listings of several employers
 * @param joins the Monday from which the board is collected; its page exists before
 * @param predecessor the board that it is known to have succeeded
 * @param selection null when it was not chosen for what it showed
 */
public record MarketBoard(
    BoardId board,
    SourceKind kind,
    @Nullable String employer,
    LocalDate joins,
    @Nullable BoardId predecessor,
    @Nullable BoardSelection selection) {

  public String platform() {
    return board.platform();
  }

  public String token() {
    return board.token();
  }

  /** Returns the board as a catalogue entry. */
  public Source source() {
    return new Source(
        board.platform(), board.token(), kind, employer, predecessor, true, selection);
  }
}
