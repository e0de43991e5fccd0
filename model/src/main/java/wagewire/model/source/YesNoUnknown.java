package wagewire.model.source;

import com.fasterxml.jackson.annotation.JsonValue;
import wagewire.model.json.IdLookup;

/** What a source says about a question that is answered by yes or no. */
public enum YesNoUnknown {
  YES("yes"),
  NO("no"),
  /** It says nothing, or nobody has read it. */
  UNKNOWN("unknown");

  private final String id;

  YesNoUnknown(String id) {
    this.id = id;
  }

  @JsonValue
  public String id() {
    return id;
  }

  /** Throws {@link IllegalArgumentException} for an unknown id. */
  public static YesNoUnknown of(String id) {
    return IdLookup.find(values(), YesNoUnknown::id, id);
  }
}
