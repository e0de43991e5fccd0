package wagewire.model.posting;

import com.fasterxml.jackson.annotation.JsonCreator;
import wagewire.model.json.IdLookup;
import wagewire.model.json.Identified;

/** Mode of work as stated in a listing. */
public enum WorkMode implements Identified {
  REMOTE,
  HYBRID,
  ONSITE,
  UNKNOWN;

  /** Throws {@link IllegalArgumentException} for an unknown id. */
  @JsonCreator
  public static WorkMode of(String id) {
    return IdLookup.find(values(), WorkMode::id, id);
  }
}
