package wagewire.warehouse.operations;

import com.fasterxml.jackson.annotation.JsonValue;
import wagewire.model.json.IdLookup;

/** Outcome of a delivery. */
public enum DeliveryOutcome {
  SENDING("sending"),
  SENT("sent"),
  /** Not taken; retried. */
  FAILED("failed"),
  /** Begun, and nobody knows whether it arrived; not retried, so that nobody gets it twice. */
  UNKNOWN("unknown");

  private final String id;

  DeliveryOutcome(String id) {
    this.id = id;
  }

  @JsonValue
  public String id() {
    return id;
  }

  static DeliveryOutcome of(String id) {
    return IdLookup.find(values(), one -> one.id, id);
  }
}
