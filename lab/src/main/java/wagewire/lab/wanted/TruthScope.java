package wagewire.lab.wanted;

import com.fasterxml.jackson.annotation.JsonCreator;
import wagewire.model.json.IdLookup;
import wagewire.model.json.Identified;

/** The employers that a figure's truth is of. */
public enum TruthScope implements Identified {
  /** All employers of the market: the figure is inferred, and its interval is for that truth. */
  ALL,
  /** Those tracked: the figure is counted, and only errors of measuring are in it. */
  TRACKED;

  /** Throws {@link IllegalArgumentException} for an unknown id. */
  @JsonCreator
  public static TruthScope of(String id) {
    return IdLookup.find(values(), TruthScope::id, id);
  }
}
