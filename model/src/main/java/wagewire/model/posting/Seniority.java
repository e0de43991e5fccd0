package wagewire.model.posting;

import com.fasterxml.jackson.annotation.JsonCreator;
import wagewire.model.json.IdLookup;
import wagewire.model.json.Identified;

/** The level that a title states. */
public enum Seniority implements Identified {
  INTERN,
  JUNIOR,
  MID,
  SENIOR,
  LEAD,
  MANAGER,
  SENIOR_MANAGER,
  DIRECTOR,
  VP,
  CHIEF,
  UNKNOWN;

  /** Throws {@link IllegalArgumentException} for an unknown id. */
  @JsonCreator
  public static Seniority of(String id) {
    return IdLookup.find(values(), Seniority::id, id);
  }
}
