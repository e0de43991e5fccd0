package wagewire.model.event;

import com.fasterxml.jackson.annotation.JsonCreator;
import wagewire.model.json.IdLookup;
import wagewire.model.json.Identified;

/** Reason why a listing did not become a posting. */
public enum RejectionReason implements Identified {
  NO_TITLE,
  /** Neither an id nor anything to make one from. */
  NO_ID,
  /** A row of another kind, or a listing that its board hides. */
  NOT_A_POSTING,
  /** Its fields have not the shape they should have. */
  UNREADABLE,
  /** Longer than a record may be. */
  TOO_LARGE,
  /** A record that is not of this version or is no JSON. */
  NO_PUBLISHED_LISTING,
  /** Observed before 1990 or in the future; of a field, one that was left out for that. */
  IMPLAUSIBLE_TIME;

  /** Throws {@link IllegalArgumentException} for an unknown id. */
  @JsonCreator
  public static RejectionReason of(String id) {
    return IdLookup.find(values(), RejectionReason::id, id);
  }
}
