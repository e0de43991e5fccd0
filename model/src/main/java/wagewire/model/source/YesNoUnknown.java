package wagewire.model.source;

import wagewire.model.json.IdLookup;
import wagewire.model.json.Identified;

/** A source's answer to a yes/no question. */
public enum YesNoUnknown implements Identified {
  YES,
  NO,
  /** The source does not say, or nobody has read it. */
  UNKNOWN;

  /** Throws {@link IllegalArgumentException} for an unknown id. */
  public static YesNoUnknown of(String id) {
    return IdLookup.find(values(), YesNoUnknown::id, id);
  }
}
