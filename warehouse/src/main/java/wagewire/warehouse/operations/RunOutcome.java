package wagewire.warehouse.operations;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;

/** How a run ended, or that it has not. */
public enum RunOutcome {
  RUNNING("running"),
  /** It did what it was for, which was not a release. */
  DONE("done"),
  RELEASED("released"),
  NOTHING_NEW("nothing-new"),
  FAILED("failed"),
  /** Its process ended without a word. */
  LOST("lost");

  private final String id;

  RunOutcome(String id) {
    this.id = id;
  }

  @JsonValue
  public String id() {
    return id;
  }

  static RunOutcome of(String id) {
    return Arrays.stream(values())
        .filter(outcome -> outcome.id.equals(id))
        .findFirst()
        .orElseThrow();
  }
}
