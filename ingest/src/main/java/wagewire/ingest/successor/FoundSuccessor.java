package wagewire.ingest.successor;

import com.fasterxml.jackson.annotation.JsonValue;
import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import wagewire.ingest.catalogue.BoardEntry;
import wagewire.model.board.BoardId;
import wagewire.model.board.Source;
import wagewire.model.json.IdLookup;
import wagewire.model.source.Sources;
import wagewire.model.text.CsvText;

/**
 * A successor of a lost board.
 *
 * @param board the lost one
 * @param baseUrl of the successor; null for the platform's address
 * @param employer of the lost board in the catalogue
 * @param page with the link
 */
public record FoundSuccessor(
    BoardId board,
    BoardId successor,
    @Nullable URI baseUrl,
    @Nullable String employer,
    SuccessorEvidence evidence,
    String page,
    Instant foundAt) {

  /** Columns of a catalogue that {@link #catalogueLine} fills. */
  public static final String COLUMNS = "platform,token,employer,predecessor,base_url";

  /** Returns the successor's line of a catalogue with these columns. */
  public String catalogueLine() {
    return CsvText.line(successor.platform(), successor.token(), employer, board, baseUrl);
  }

  /** Returns the successor on one line for a person. */
  public String line() {
    return "%s was succeeded by %s (%s: %s); add to the catalogue: %s"
        .formatted(board, successor, evidence.id(), page, catalogueLine());
  }

  BoardEntry entry(BoardEntry lost) {
    Source source =
        new Source(
            successor.platform(),
            successor.token(),
            Sources.kind(successor.platform()),
            lost.source().employer(),
            board,
            lost.source().simulated(),
            lost.source().selection());
    return new BoardEntry(source, baseUrl, lost.website(), lost.details());
  }

  /** Evidence that a found board has the same employer. */
  public enum SuccessorEvidence {
    /** Redirect of the lost board's own address. */
    REDIRECT("redirect"),
    /**
     * Link on the page that the lost board's address leads to, confirmed by the employer's name.
     */
    PAGE("page"),
    /** Link on the employer's website. */
    WEBSITE("website"),
    /** Same token, and at least half of the lost board's titles. */
    TITLES("titles");

    private final String id;

    SuccessorEvidence(String id) {
      this.id = id;
    }

    @JsonValue
    public String id() {
      return id;
    }

    static SuccessorEvidence of(String id) {
      return IdLookup.find(values(), one -> one.id, id);
    }
  }
}
