package wagewire.model.source;

import com.fasterxml.jackson.annotation.JsonValue;
import wagewire.model.json.IdLookup;

/** Evidence for the format of a platform's responses. */
public enum Tier {
  /** Real answers were read. */
  SEEN("seen"),
  /** Built from documents alone. */
  DOCUMENTED("documented");

  private final String id;

  Tier(String id) {
    this.id = id;
  }

  @JsonValue
  public String id() {
    return id;
  }

  /** Throws {@link IllegalArgumentException} for an unknown id. */
  public static Tier of(String id) {
    return IdLookup.find(values(), Tier::id, id);
  }
}
