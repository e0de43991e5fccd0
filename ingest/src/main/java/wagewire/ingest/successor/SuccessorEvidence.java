package wagewire.ingest.successor;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;

/**
 * How the board that took another's place was found: why it is thought to be the same employer's.
 */
public enum SuccessorEvidence {
  /** The lost board's own address leads to it. */
  REDIRECT("redirect"),
  /** The page that the lost board's address leads to shows it, and bears the employer's name. */
  PAGE("page"),
  /** The employer's website shows it. */
  WEBSITE("website"),
  /** It has the same token, and half or more of the titles that the lost board had. */
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
