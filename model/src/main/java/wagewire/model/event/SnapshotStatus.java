package wagewire.model.event;

import com.fasterxml.jackson.annotation.JsonCreator;
import wagewire.model.json.IdLookup;
import wagewire.model.json.Identified;

/** Status of a snapshot: what the fetch shows about the board's listings. */
public enum SnapshotStatus implements Identified {
  /** Everything that the board announced was read: what is absent is absent. */
  COMPLETE,
  /** The board answered that nothing changed. */
  UNCHANGED,
  /** Some of it was read: what is present is present, what is absent is unknown. */
  PARTIAL,
  /** Nothing can be concluded. */
  FAILED,
  /** Read, but of an unlikely volume: kept back until confirmed. */
  HELD,
  /** The board does not exist any more, confirmed over days. */
  GONE;

  /** Throws {@link IllegalArgumentException} for an unknown id. */
  @JsonCreator
  public static SnapshotStatus of(String id) {
    return IdLookup.find(values(), SnapshotStatus::id, id);
  }
}
