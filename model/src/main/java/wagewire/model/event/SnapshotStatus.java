package wagewire.model.event;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import wagewire.model.json.IdLookup;

/** Status of a snapshot: what the fetch shows about the board's listings. */
public enum SnapshotStatus {
  /** Everything that the board announced was read: what is absent is absent. */
  COMPLETE("complete"),
  /** The board answered that nothing changed. */
  UNCHANGED("unchanged"),
  /** Some of it was read: what is present is present, what is absent is unknown. */
  PARTIAL("partial"),
  /** Nothing can be concluded. */
  FAILED("failed"),
  /** Read, but of an unlikely volume: kept back until confirmed. */
  HELD("held"),
  /** The board does not exist any more, confirmed over days. */
  GONE("gone");

  private final String id;

  SnapshotStatus(String id) {
    this.id = id;
  }

  @JsonValue
  public String id() {
    return id;
  }

  /** Throws {@link IllegalArgumentException} for an unknown id. */
  @JsonCreator
  public static SnapshotStatus of(String id) {
    return IdLookup.find(values(), SnapshotStatus::id, id);
  }
}
