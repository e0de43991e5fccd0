package wagewire.model.table;

import java.util.List;
import java.util.Locale;

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

  /** Returns the words of a cell between blanks, its column counted from 0; none if it is empty. */
  public List<String> words(int column) {
    return get(column).isEmpty() ? List.of() : List.of(get(column).split(" "));
  }

  /**
   * Returns the constant that a cell names in lower case with hyphens, its column counted from 0;
   * throws {@link IllegalStateException} if there is none.
   */
  public <E extends Enum<E>> E constant(int column, Class<E> kind) {
    try {
      return Enum.valueOf(kind, get(column).toUpperCase(Locale.ROOT).replace('-', '_'));
    } catch (IllegalArgumentException e) {
      throw new IllegalStateException("%s: unknown kind %s".formatted(where, get(column)), e);
    }
  }

  @Override
  public String toString() {
    return where;
  }
}
