package wagewire.ingest.successor;

import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import wagewire.ingest.catalogue.BoardEntry;
import wagewire.model.board.BoardId;
import wagewire.model.board.Source;
import wagewire.model.source.Sources;
import wagewire.model.text.CsvText;

/**
 * A board that took the place of a lost one.
 *
 * @param board the lost one
 * @param baseUrl asked in place of the platform's own address; null for that
 * @param employer as the catalogue has it for the lost board
 * @param page on which it was found
 */
public record FoundSuccessor(
    BoardId board,
    BoardId successor,
    @Nullable URI baseUrl,
    @Nullable String employer,
    SuccessorEvidence how,
    String page,
    Instant foundAt) {

  /** The catalogue's columns that {@link #catalogueLine} fills. */
  public static final String COLUMNS = "platform,token,employer,predecessor,base_url";

  /** What to put into a catalogue with these columns. */
  public String catalogueLine() {
    return CsvText.line(successor.platform(), successor.token(), employer, board, baseUrl);
  }

  /** One line for a person. */
  public String line() {
    return "%s has its successor in %s (%s: %s); put into the catalogue: %s"
        .formatted(board, successor, how.id(), page, catalogueLine());
  }

  /** The successor as an entry of the catalogue that has the lost board. */
  BoardEntry entry(BoardEntry lost) {
    Source source =
        new Source(
            successor.platform(),
            successor.token(),
            Sources.kind(successor.platform()),
            lost.source().employer(),
            board,
            lost.source().simulated());
    return new BoardEntry(source, baseUrl, lost.website());
  }
}
