package wagewire.model.event;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import wagewire.model.json.IdLookup;

/** Outcome of one fetch of one board. */
public enum FetchOutcome {
  OK("ok"),
  UNCHANGED("unchanged"),
  EMPTY("empty"),
  /** Refused: 401, 403, 429 or robots.txt. */
  BLOCKED("blocked"),
  /** Answers from another place or under another name. */
  MOVED("moved"),
  /** 404 or 410. */
  GONE("gone"),
  /** An answer that is not what the platform used to send. */
  CHANGED_SHAPE("changed-shape"),
  /** A paging walk that did not reach the announced total. */
  PARTIAL("partial"),
  /** There was no response, or one that cannot be read. */
  FAILED("failed");

  private final String id;

  FetchOutcome(String id) {
    this.id = id;
  }

  @JsonValue
  public String id() {
    return id;
  }

  /** Throws {@link IllegalArgumentException} for an unknown id. */
  @JsonCreator
  public static FetchOutcome of(String id) {
    return IdLookup.find(values(), FetchOutcome::id, id);
  }
}
