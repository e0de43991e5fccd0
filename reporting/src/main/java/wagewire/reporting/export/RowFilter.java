package wagewire.reporting.export;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import wagewire.model.error.ErrorCode;
import wagewire.model.error.WagewireException;
import wagewire.model.text.NearestName;

/**
 * Which rows of a table are wanted.
 *
 * @param wanted columns with the values of which each must have one, as text
 */
public record RowFilter(Map<String, List<String>> wanted) {

  /** A value that is written as in SQL: in quotes, or with another condition after it. */
  private static final Pattern SQL =
      Pattern.compile("(?i)^\\s*(['\"]).*\\1\\s*$| (?:and|or) +[a-z_]+ *=");

  /**
   * Reads conditions.
   *
   * @param written each as {@code column=value}; several of a column are alternatives
   * @throws WagewireException WRONG_USAGE for one without a column or an equals sign, or written as
   *     in SQL
   */
  public static RowFilter of(List<String> written) {
    Map<String, List<String>> wanted = new LinkedHashMap<>();
    for (String one : written) {
      int at = one.indexOf('=');
      if (at < 1 || SQL.matcher(one.substring(at + 1)).find()) {
        throw new WagewireException(
            ErrorCode.WRONG_USAGE,
            "'%s' is no condition".formatted(one),
            "--where",
            "Write a column and its value without quotes, such as role=marketing-ops, and --where"
                + " again for each other column.");
      }
      wanted
          .computeIfAbsent(one.substring(0, at), _ -> new ArrayList<>())
          .add(one.substring(at + 1));
    }
    return new RowFilter(wanted);
  }

  /**
   * @param columns of the table
   * @throws WagewireException WRONG_USAGE for a condition on another one
   */
  void requireColumns(String table, List<String> columns) {
    for (String column : wanted.keySet()) {
      if (!columns.contains(column)) {
        throw new WagewireException(
            ErrorCode.WRONG_USAGE,
            "%s has no column '%s'".formatted(table, column),
            "--where",
            "Did you mean '%s'? There are %s."
                .formatted(NearestName.of(column, columns), String.join(", ", columns)));
      }
    }
  }

  /** Returns the conditions with {@code and} before each; empty for all rows. */
  String conditions() {
    return wanted.keySet().stream()
        .map(" and one.\"%s\"::text = any (?)"::formatted)
        .collect(Collectors.joining());
  }

  /** Binds the values of {@link #conditions}, the first parameters of the statement. */
  void bind(Connection connection, PreparedStatement statement) throws SQLException {
    int parameter = 0;
    for (List<String> values : wanted.values()) {
      parameter++;
      statement.setArray(parameter, connection.createArrayOf("text", values.toArray()));
    }
  }
}
