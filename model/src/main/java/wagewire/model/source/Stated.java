package wagewire.model.source;

import com.fasterxml.jackson.annotation.JsonValue;
import wagewire.model.json.Ids;

/** What a source says about a question that is answered by yes or no. */
public enum Stated {
  YES("yes"),
  NO("no"),
  /** It says nothing, or nobody has read it. */
  UNKNOWN("unknown");

  private final String id;

  Stated(String id) {
    this.id = id;
  }

  @JsonValue
  public String id() {
    return id;
  }

  /** Throws {@link IllegalArgumentException} for an unknown id. */
  public static Stated of(String id) {
    return Ids.find(values(), Stated::id, id);
  }
}
