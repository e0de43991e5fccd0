package wagewire.ingest.discover;

import com.fasterxml.jackson.annotation.JsonValue;
import java.net.URI;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import wagewire.model.board.BoardId;

/**
 * A board linked from an employer's page.
 *
 * @param baseUrl of the board; null for the platform's address
 * @param evidence the best one
 * @param page with the link
 * @param times number of links
 */
public record DiscoveredBoard(
    BoardId board, @Nullable URI baseUrl, LinkEvidence evidence, URI page, int times) {

  /** Order by evidence, best first, then by number of links. */
  static final Comparator<DiscoveredBoard> SUREST =
      Comparator.comparing(DiscoveredBoard::evidence)
          .thenComparing(DiscoveredBoard::times, Comparator.reverseOrder())
          .thenComparing(DiscoveredBoard::board);

  /** Merges another link to the same board. */
  DiscoveredBoard and(DiscoveredBoard other) {
    DiscoveredBoard surer = other.evidence.compareTo(evidence) < 0 ? other : this;
    return new DiscoveredBoard(
        board, surer.baseUrl, surer.evidence, surer.page, times + other.times);
  }

  /** Kinds of links to a board, the best evidence first. */
  public enum LinkEvidence {
    /** Redirect of the server. */
    REDIRECT("redirect", Confidence.CERTAIN),
    /** Frame with the board in the page. */
    FRAME("frame", Confidence.CERTAIN),
    /** Script that loads the board's postings. */
    SCRIPT("script", Confidence.CERTAIN),
    /** Page made by the platform. */
    PAGE("page", Confidence.LIKELY),
    LINK("link", Confidence.LIKELY),
    /** Address in the page's text or data. */
    TEXT("text", Confidence.POSSIBLE);

    /** Confidence that the board belongs to the employer. */
    public enum Confidence {
      CERTAIN("certain"),
      LIKELY("likely"),
      POSSIBLE("possible");

      private final String id;

      Confidence(String id) {
        this.id = id;
      }

      @JsonValue
      public String id() {
        return id;
      }
    }

    private final String id;
    private final Confidence confidence;

    LinkEvidence(String id, Confidence confidence) {
      this.id = id;
      this.confidence = confidence;
    }

    @JsonValue
    public String id() {
      return id;
    }

    public Confidence confidence() {
      return confidence;
    }
  }
}
