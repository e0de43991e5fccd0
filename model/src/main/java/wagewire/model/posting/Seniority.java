package wagewire.model.posting;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import wagewire.model.json.IdLookup;

/** The level that a title states. */
public enum Seniority {
  INTERN("intern"),
  JUNIOR("junior"),
  MID("mid"),
  SENIOR("senior"),
  LEAD("lead"),
  MANAGER("manager"),
  SENIOR_MANAGER("senior-manager"),
  DIRECTOR("director"),
  VP("vp"),
  CHIEF("chief"),
  UNKNOWN("unknown");

  private final String id;

  Seniority(String id) {
    this.id = id;
  }

  @JsonValue
  public String id() {
    return id;
  }

  /** Throws {@link IllegalArgumentException} for an unknown id. */
  @JsonCreator
  public static Seniority of(String id) {
    return IdLookup.find(values(), Seniority::id, id);
  }
}
