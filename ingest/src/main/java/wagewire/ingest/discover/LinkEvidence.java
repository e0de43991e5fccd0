package wagewire.ingest.discover;

import com.fasterxml.jackson.annotation.JsonValue;

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
