package wagewire.ingest.ledger;

import wagewire.model.json.IdLookup;

/** What a host's robots.txt means for the boards asked there; the gravest stands last. */
public enum RobotsVerdict {
  ALLOWED("allowed"),
  /** There is none, so that everything is allowed. */
  MISSING("missing"),
  /** It forbids some addresses. */
  PARTLY("partly"),
  /** It could not be read; it is asked for again later. */
  UNREACHABLE("unreachable"),
  FORBIDDEN("forbidden");

  private final String id;

  RobotsVerdict(String id) {
    this.id = id;
  }

  public String id() {
    return id;
  }

  /** Throws {@link IllegalArgumentException} for an unknown id. */
  public static RobotsVerdict of(String id) {
    return IdLookup.find(values(), RobotsVerdict::id, id);
  }
}
