package wagewire.model.posting;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import wagewire.model.json.IdLookup;

/** Mode of work as stated in a listing. */
public enum WorkMode {
  REMOTE("remote"),
  HYBRID("hybrid"),
  ONSITE("onsite"),
  UNKNOWN("unknown");

  private final String id;

  WorkMode(String id) {
    this.id = id;
  }

  @JsonValue
  public String id() {
    return id;
  }

  /** Throws {@link IllegalArgumentException} for an unknown id. */
  @JsonCreator
  public static WorkMode of(String id) {
    return IdLookup.find(values(), WorkMode::id, id);
  }
}
