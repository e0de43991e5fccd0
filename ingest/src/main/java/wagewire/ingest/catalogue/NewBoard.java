package wagewire.ingest.catalogue;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import wagewire.model.board.BoardId;
import wagewire.model.board.SourceKind;

/**
 * A board to add to a catalogue.
 *
 * @param employer null when unknown
 * @param kind null for the platform's default
 * @param baseUrl requested in place of the platform's address; null for the platform's
 * @param website of the employer; null when unknown
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
