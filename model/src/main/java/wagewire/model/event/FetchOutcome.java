package wagewire.model.event;

import com.fasterxml.jackson.annotation.JsonCreator;
import wagewire.model.json.IdLookup;
import wagewire.model.json.Identified;

/** Outcome of one fetch of one board. */
public enum FetchOutcome implements Identified {
  OK,
  UNCHANGED,
  EMPTY,
  /** Refused: 401, 403, 429 or robots.txt. */
  BLOCKED,
  /** Answers from another place or under another name. */
  MOVED,
  /** 404 or 410. */
  GONE,
  /** An answer that is not what the platform used to send. */
  CHANGED_SHAPE,
  /** A paging walk that did not reach the announced total. */
  PARTIAL,
  /** There was no response, or one that cannot be read. */
  FAILED;

  /** Throws {@link IllegalArgumentException} for an unknown id. */
  @JsonCreator
  public static FetchOutcome of(String id) {
    return IdLookup.find(values(), FetchOutcome::id, id);
  }
}
