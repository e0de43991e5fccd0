package wagewire.reporting.health;

import java.util.Arrays;
import java.util.List;
import wagewire.reporting.figure.WrongParameterException;

/** Orders of the list of boards; the board's name decides between equals. */
public enum BoardOrder {
  HEALTH("health", "place"),
  BOARD("board", "board"),
  LISTINGS("listings", BoardOrder.LISTED + " desc"),
  SEEN("seen", "finished_at desc nulls last");

  /** Count of the listings in the board's newest complete snapshot. */
  static final String LISTED =
      "(select count(*) from postings.listing_run run where run.board = judged.board and to_at is"
          + " null)";

  private final String id;
  private final String sql;

  BoardOrder(String id, String sql) {
    this.id = id;
    this.sql = sql;
  }

  /** Returns the id used in addresses. */
  public String id() {
    return id;
  }

  String sql() {
    return sql;
  }

  public static List<String> ids() {
    return Arrays.stream(values()).map(BoardOrder::id).toList();
  }

  /**
   * @throws WrongParameterException for what is none
   */
  public static BoardOrder of(String id) {
    WrongParameterException.unlessKnown("sort", id, ids());
    return Arrays.stream(values()).filter(one -> one.id.equals(id)).findFirst().orElseThrow();
  }
}
