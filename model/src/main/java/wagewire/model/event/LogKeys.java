package wagewire.model.event;

/** What log lines of all stages name alike, so that a snapshot can be followed through them. */
public final class LogKeys {

  /** The board, such as {@code lever:acme}. */
  public static final String BOARD = "board";

  /** The snapshot's number; with the board it is one fetch. */
  public static final String SNAPSHOT = "snapshot";

  private LogKeys() {}
}
