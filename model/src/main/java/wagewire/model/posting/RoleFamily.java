package wagewire.model.posting;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import wagewire.model.json.IdLookup;

/** A group of roles that figures fall back to. */
public enum RoleFamily {
  MARKETING_OPS("marketing-ops"),
  MARKETING("marketing"),
  GTM_OPS("gtm-ops"),
  OTHER("other");

  private final String id;

  RoleFamily(String id) {
    this.id = id;
  }

  @JsonValue
  public String id() {
    return id;
  }

  /** Throws {@link IllegalArgumentException} for an unknown id. */
  @JsonCreator
  public static RoleFamily of(String id) {
    return IdLookup.find(values(), RoleFamily::id, id);
  }
}
