package wagewire.model.posting;

import com.fasterxml.jackson.annotation.JsonCreator;
import wagewire.model.json.IdLookup;
import wagewire.model.json.Identified;

/** A group of roles that figures fall back to. */
public enum RoleFamily implements Identified {
  MARKETING_OPS,
  MARKETING,
  GTM_OPS,
  OTHER;

  /** Throws {@link IllegalArgumentException} for an unknown id. */
  @JsonCreator
  public static RoleFamily of(String id) {
    return IdLookup.find(values(), RoleFamily::id, id);
  }
}
