package wagewire.local.data;

/** Guarantee for data that a server has acknowledged. */
public enum Durability {
  /** Acknowledged data survive a power failure: for users' data. */
  DURABLE,
  /**
   * Acknowledged data survive the end of the server, but not of the machine: for tests and
   * demonstrations.
   */
  FAST
}
