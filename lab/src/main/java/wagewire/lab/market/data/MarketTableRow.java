package wagewire.lab.market.data;

import java.util.List;
import java.util.Map;

/** A line of a table, read by column name. */
public record MarketTableRow(Map<String, String> values) {

  /**
   * Returns the value of a column; throws {@link IllegalArgumentException} when the table has no
   * such column.
   */
  public String text(String column) {
    String value = values.get(column);
    if (value == null) {
      throw new IllegalArgumentException("No column '" + column + "' in " + values.keySet());
    }
    return value;
  }

  public double number(String column) {
    return Double.parseDouble(text(column));
  }

  /** Returns a share from a column in per cent. */
  public double percent(String column) {
    return number(column) / 100;
  }

  public boolean isSilent(String column) {
    return text(column).equals("-");
  }

  /** Returns the items of a list separated by commas. */
  public List<String> list(String column) {
    return List.of(text(column).split(",", -1));
  }
}
