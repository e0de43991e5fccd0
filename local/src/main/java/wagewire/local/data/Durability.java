package wagewire.local.data;

/** What a server promises about what it has acknowledged. */
public enum Durability {
  /** It survives a power failure: for people's data. */
  DURABLE,
  /** It survives the end of the server, not of the machine: for tests and demonstrations. */
  FAST
}
