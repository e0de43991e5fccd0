package wagewire.model.event;

/** Keys that log lines of all stages share, so that a snapshot can be traced through them. */
public final class LogKeys {

  /** The board, such as {@code lever:acme}. */
  public static final String BOARD = "board";

  /** The snapshot's number; with the board it is one fetch. */
  public static final String SNAPSHOT = "snapshot";

  private LogKeys() {}
}
