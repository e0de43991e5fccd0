package wagewire.warehouse.operations;

import com.fasterxml.jackson.annotation.JsonValue;
import wagewire.model.json.IdLookup;

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
    return IdLookup.find(values(), one -> one.id, id);
  }
}
