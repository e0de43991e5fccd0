package wagewire.model.table;

import java.util.List;

/**
 * A row of a table.
 *
 * @param where file and line, for errors
 */
public record ResourceRow(String where, List<String> header, List<String> cells) {

  /** The cell of a column; throws {@link IllegalStateException} if the table has no such column. */
  public String get(String column) {
    int place = header.indexOf(column);
    if (place < 0) {
      throw new IllegalStateException("%s: no column '%s'".formatted(where, column));
    }
    return cells.get(place);
  }

  @Override
  public String toString() {
    return where;
  }
}
