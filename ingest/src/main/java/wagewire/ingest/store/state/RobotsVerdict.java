package wagewire.ingest.store.state;

import wagewire.model.json.IdLookup;

/** Effect of robots.txt on the boards of a host, the gravest last. */
public enum RobotsVerdict {
  ALLOWED("allowed"),
  /** Missing: everything is allowed. */
  MISSING("missing"),
  /** Forbids some addresses. */
  PARTLY("partly"),
  /** Unreadable; requested again later. */
  UNREACHABLE("unreachable"),
  FORBIDDEN("forbidden");

  private final String id;

  RobotsVerdict(String id) {
    this.id = id;
  }

  public String id() {
    return id;
  }

  /** Returns the verdict with an id; throws {@link IllegalArgumentException} for an unknown one. */
  public static RobotsVerdict of(String id) {
    return IdLookup.find(values(), RobotsVerdict::id, id);
  }
}
