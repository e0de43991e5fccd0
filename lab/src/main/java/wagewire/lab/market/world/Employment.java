package wagewire.lab.market.world;

/** The kind of contract. */
public enum Employment {
  FULL_TIME,
  CONTRACT,
  INTERN
}
