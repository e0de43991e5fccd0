package wagewire.model.posting;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import wagewire.model.json.IdLookup;

/** What a stated pay covers. */
public enum PayBasis {
  /** Fixed pay. */
  BASE("base"),
  /** With variable parts: on-target earnings, total compensation. */
  TOTAL("total"),
  /** Variable parts alone. */
  COMMISSION("commission"),
  UNKNOWN("unknown");

  private final String id;

  PayBasis(String id) {
    this.id = id;
  }

  @JsonValue
  public String id() {
    return id;
  }

  /** Throws {@link IllegalArgumentException} for an unknown id. */
  @JsonCreator
  public static PayBasis of(String id) {
    return IdLookup.find(values(), PayBasis::id, id);
  }
}
