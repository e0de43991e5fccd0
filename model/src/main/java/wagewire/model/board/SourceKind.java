package wagewire.model.board;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import wagewire.model.json.IdLookup;

/** Kind of board: it decides what the absence of a listing means and who owns its posting. */
public enum SourceKind {
  /** The employer's own board. */
  OWN("own"),
  /** Repeats listings of many employers. */
  AGGREGATOR("aggregator"),
  /** Shows only its newest entries: falling off the list is no closing. */
  LATEST("latest");

  private final String id;

  SourceKind(String id) {
    this.id = id;
  }

  @JsonValue
  public String id() {
    return id;
  }

  /** Throws {@link IllegalArgumentException} for an unknown id. */
  @JsonCreator
  public static SourceKind of(String id) {
    return IdLookup.find(values(), SourceKind::id, id);
  }
}
