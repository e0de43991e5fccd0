package wagewire.model.posting;

import com.fasterxml.jackson.annotation.JsonCreator;
import wagewire.model.json.IdLookup;
import wagewire.model.json.Identified;

/** Basis of a stated pay: the parts of pay that it covers. */
public enum PayBasis implements Identified {
  /** Fixed pay. */
  BASE,
  /** Pay with variable parts: on-target earnings, total compensation. */
  TOTAL,
  /** Variable parts alone. */
  COMMISSION,
  UNKNOWN;

  /** Throws {@link IllegalArgumentException} for an unknown id. */
  @JsonCreator
  public static PayBasis of(String id) {
    return IdLookup.find(values(), PayBasis::id, id);
  }
}
