package wagewire.lab.market.data;

import java.util.List;
import java.util.Map;

/** One line of a table, read by the names of its columns. */
public record MarketTableRow(Map<String, String> values) {

  /** Throws {@link IllegalArgumentException} when the table has no such column. */
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

  /** A share that the table states in per cent. */
  public double percent(String column) {
    return number(column) / 100;
  }

  public boolean isSilent(String column) {
    return text(column).equals("-");
  }

  /** The parts of a list written with commas. */
  public List<String> list(String column) {
    return List.of(text(column).split(",", -1));
  }
}
