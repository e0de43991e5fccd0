package wagewire.ingest.catalogue;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import wagewire.model.board.BoardId;
import wagewire.model.board.SourceKind;

/**
 * A board that is to be put into a catalogue.
 *
 * @param employer null when nobody said whose it is
 * @param kind null for what the platform's boards are
 * @param baseUrl asked in place of the platform's own address; null for its own
 * @param website the employer's own; null when nobody said it
 */
public record NewBoard(
    BoardId board,
    @Nullable String employer,
    @Nullable SourceKind kind,
    @Nullable URI baseUrl,
    @Nullable URI website) {

  public static NewBoard of(BoardId board, @Nullable String employer) {
    return new NewBoard(board, employer, null, null, null);
  }
}
