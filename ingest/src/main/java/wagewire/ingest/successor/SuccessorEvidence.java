package wagewire.ingest.successor;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;

/** Evidence that a found board has the same employer. */
public enum SuccessorEvidence {
  /** Redirect of the lost board's own address. */
  REDIRECT("redirect"),
  /** Link on the page that the lost board's address leads to, confirmed by the employer's name. */
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
    return Arrays.stream(values()).filter(how -> how.id.equals(id)).findFirst().orElseThrow();
  }
}
