package wagewire.model.source;

import com.fasterxml.jackson.annotation.JsonValue;
import wagewire.model.json.IdLookup;

/** A source's answer to a yes/no question. */
public enum YesNoUnknown {
  YES("yes"),
  NO("no"),
  /** The source does not say, or nobody has read it. */
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
