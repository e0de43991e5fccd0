package wagewire.model.event;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import wagewire.model.json.IdLookup;

/** Why a listing did not become a posting. */
public enum RejectionReason {
  NO_TITLE("no-title"),
  /** Neither an id nor anything to make one from. */
  NO_ID("no-id"),
  /** A row of another kind, or a listing that its board hides. */
  NOT_A_POSTING("not-a-posting"),
  /** Its fields have not the shape they should have. */
  UNREADABLE("unreadable"),
  /** Longer than a record may be. */
  TOO_LARGE("too-large"),
  /** A record that is not of this version or is no JSON. */
  NO_PUBLISHED_LISTING("no-published-listing");

  private final String id;

  RejectionReason(String id) {
    this.id = id;
  }

  @JsonValue
  public String id() {
    return id;
  }

  /** Throws {@link IllegalArgumentException} for an unknown id. */
  @JsonCreator
  public static RejectionReason of(String id) {
    return IdLookup.find(values(), RejectionReason::id, id);
  }
}
