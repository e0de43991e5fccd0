package wagewire.local.data;

/** Guarantee for data that a server has acknowledged. */
public enum Durability {
  /** Acknowledged data survive a power failure: for users' data. */
  DURABLE,
  /**
   * Acknowledged data survive the end of the server, but not of the machine: for tests and
   * demonstrations.
   */
  FAST,
  /**
   * As {@link #FAST}, and the data end with the server, as does its password. Clients may therefore
   * send the password as it is, not a proof of it that takes thousands of hashes: for tests and the
   * build.
   */
  TEMPORARY
}
