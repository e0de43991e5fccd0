package wagewire.ingest.fetch.robots;

import wagewire.model.json.IdLookup;

/** Effect of robots.txt on this program, the gravest last. */
public enum RobotsEffect {
  /** Forbids nothing. */
  ALLOWED("allowed"),
  /** Missing: everything is allowed. */
  MISSING("missing"),
  /** Forbids some addresses. */
  PARTLY("partly"),
  /** Unreadable: nothing is requested until it can be read. */
  UNREACHABLE("unreachable"),
  /** Forbids everything, or wants delays longer than the longest honoured. */
  FORBIDDEN("forbidden");

  private final String id;

  RobotsEffect(String id) {
    this.id = id;
  }

  public String id() {
    return id;
  }

  /** Returns the effect with an id; throws {@link IllegalArgumentException} for an unknown one. */
  public static RobotsEffect of(String id) {
    return IdLookup.find(values(), RobotsEffect::id, id);
  }
}
