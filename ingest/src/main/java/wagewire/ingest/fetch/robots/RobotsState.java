package wagewire.ingest.fetch.robots;

/** Effect of a robots.txt on this program. */
public enum RobotsState {
  /** Read; forbids nothing. */
  ALLOWED,
  /** Read; forbids some addresses. */
  PARTLY_DISALLOWED,
  /** Read; forbids everything, or wants delays longer than the longest honoured. */
  DISALLOWED,
  /** Missing: everything is allowed. */
  MISSING,
  /** Unreadable: nothing is requested until it can be read. */
  UNREADABLE
}
