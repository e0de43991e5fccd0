package wagewire.warehouse.operations;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;

/** Outcome of a run. */
public enum RunOutcome {
  RUNNING("running"),
  /** Finished; a release was not its purpose. */
  DONE("done"),
  RELEASED("released"),
  NOTHING_NEW("nothing-new"),
  FAILED("failed"),
  /** Its process ended without recording a result. */
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
