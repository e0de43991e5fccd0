package wagewire.model.board;

import com.fasterxml.jackson.annotation.JsonCreator;
import wagewire.model.json.IdLookup;
import wagewire.model.json.Identified;

/** Kind of board: it decides what the absence of a listing means and who owns its posting. */
public enum SourceKind implements Identified {
  /** The employer's own board. */
  OWN,
  /** Repeats listings of many employers. */
  AGGREGATOR,
  /** Shows only its newest entries: falling off the list is no closing. */
  LATEST;

  /** Throws {@link IllegalArgumentException} for an unknown id. */
  @JsonCreator
  public static SourceKind of(String id) {
    return IdLookup.find(values(), SourceKind::id, id);
  }
}
