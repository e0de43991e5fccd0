package wagewire.ingest.fetch.robots;

/** What a robots.txt comes to for us. */
public enum RobotsState {
  /** It was read and forbids nothing. */
  ALLOWED,
  /** It was read and forbids some addresses. */
  PARTLY_DISALLOWED,
  /** It was read and forbids everything, or asks for longer delays than we wait. */
  DISALLOWED,
  /** There is none, so that everything is allowed. */
  MISSING,
  /** It could not be read, so that nothing is asked until it can. */
  UNREADABLE
}
