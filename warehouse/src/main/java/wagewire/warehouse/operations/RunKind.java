package wagewire.warehouse.operations;

import com.fasterxml.jackson.annotation.JsonValue;
import wagewire.model.json.IdLookup;

/** Kind of run. */
public enum RunKind {
  /** One round of collecting and its release, by {@code refresh}. */
  REFRESH("refresh"),
  /** A release alone. */
  FIGURES("figures"),
  /** The boards that {@code run} visited since its last record. */
  COLLECTING("collecting"),
  /** The weekly release of {@code run}. */
  RELEASE("release");

  private final String id;

  RunKind(String id) {
    this.id = id;
  }

  @JsonValue
  public String id() {
    return id;
  }

  static RunKind of(String id) {
    return IdLookup.find(values(), one -> one.id, id);
  }
}
