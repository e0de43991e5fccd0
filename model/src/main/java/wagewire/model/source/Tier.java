package wagewire.model.source;

import wagewire.model.json.IdLookup;
import wagewire.model.json.Identified;

/** Evidence for the format of a platform's responses. */
public enum Tier implements Identified {
  /** Real answers were read. */
  SEEN,
  /** Built from documents alone. */
  DOCUMENTED;

  /** Throws {@link IllegalArgumentException} for an unknown id. */
  public static Tier of(String id) {
    return IdLookup.find(values(), Tier::id, id);
  }
}
