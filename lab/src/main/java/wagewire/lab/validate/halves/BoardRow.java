package wagewire.lab.validate.halves;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A posting on a board on a day.
 *
 * @param board the board's id, which stands for its employer
 * @param location as written; empty without one
 */
record BoardRow(String board, String title, String location) {

  /** Names of the board's column; the first that a row has is taken. */
  private static final List<String> BOARD_COLUMNS = List.of("company_slug", "board", "company");

  /** Reads a row; null if it names no board or has no title. */
  static @Nullable BoardRow of(JsonNode row) {
    String title = text(row, "title");
    for (String column : BOARD_COLUMNS) {
      String board = text(row, column);
      if (board != null && title != null) {
        String location = text(row, "location");
        return new BoardRow(board, title, location == null ? "" : location);
      }
    }
    return null;
  }

  private static @Nullable String text(JsonNode row, String column) {
    JsonNode value = row.get(column);
    return value == null || !value.isString() || value.asString().isBlank()
        ? null
        : value.asString();
  }
}
