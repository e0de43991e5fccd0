package wagewire.model.posting;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import wagewire.model.json.IdLookup;

/** Basis of a stated pay: the parts of pay that it covers. */
public enum PayBasis {
  /** Fixed pay. */
  BASE("base"),
  /** Pay with variable parts: on-target earnings, total compensation. */
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
