package wagewire.model.table;

import java.util.List;

/**
 * A row of a table.
 *
 * @param where file and line, for errors
 * @param header empty for a table without one
 */
public record ResourceRow(String where, List<String> header, List<String> cells) {

  /**
   * Returns the cell of a column; throws {@link IllegalStateException} if the table has no such
   * column.
   */
  public String get(String column) {
    int place = header.indexOf(column);
    if (place < 0) {
      throw new IllegalStateException("%s: no column '%s'".formatted(where, column));
    }
    return cells.get(place);
  }

  /** Returns the cell of a column, or another value if the table has no such column. */
  public String get(String column, String otherwise) {
    return header.contains(column) ? get(column) : otherwise;
  }

  public double number(String column) {
    return Double.parseDouble(get(column));
  }

  /** Returns a share from a column in per cent. */
  public double percent(String column) {
    return number(column) / 100;
  }

  /** Returns whether the cell is "-", which stands for an empty one. */
  public boolean isEmpty(String column) {
    return get(column).equals("-");
  }

  /** Returns the items of a list separated by commas. */
  public List<String> list(String column) {
    return List.of(get(column).split(",", -1));
  }

  /** The cell of a column, counted from 0. */
  public String get(int column) {
    return cells.get(column);
  }

  @Override
  public String toString() {
    return where;
  }
}
