package wagewire.model.posting;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import wagewire.model.json.IdLookup;

/** Where the work is done, where the listing says so. */
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
