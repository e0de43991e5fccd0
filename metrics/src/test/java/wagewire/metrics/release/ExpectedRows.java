package wagewire.metrics.release;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import wagewire.metrics.definition.MetricFolder.Calculation;
import wagewire.metrics.definition.MetricRegistry;
import wagewire.metrics.fact.SqlFile;
import wagewire.metrics.publishability.PublicationRule;

/**
 * The expected result of a metric's file: rows of figures, or of its query.
 *
 * @param only columns and the values that rows must have to be looked at: {@code # only role=other}
 * @param columns looked at
 * @param rows their cells, parted by tabs, numbers to six digits
 */
record ExpectedRows(Map<String, String> only, List<String> columns, List<String> rows) {

  private static final String ONLY = "# only ";

  static ExpectedRows read(Path table) throws IOException {
    List<String> lines = Files.readAllLines(table);
    Map<String, String> only =
        Arrays.stream(lines.getFirst().substring(ONLY.length()).split(" "))
            .filter(word -> !word.isEmpty())
            .map(word -> word.split("=", 2))
            .collect(Collectors.toMap(word -> word[0], word -> word[1]));
    return new ExpectedRows(
        only, List.of(lines.get(1).split("\t")), lines.subList(2, lines.size()));
  }

  /** The rows that a file, named with its folder, gives now, judging by the rules. */
  List<String> found(Connection connection, String file, List<PublicationRule> rules)
      throws SQLException {
    SqlFile sql = SqlFile.of(SqlFile.class.getClassLoader(), "metrics/definition/" + file, rules);
    boolean figures =
        MetricRegistry.standard().folders().stream()
            .anyMatch(folder ->
                folder.calculation() instanceof Calculation.Sql calculation
                    && folder.path(calculation).equals("metrics/definition/" + file));
    if (!figures) {
      List<String> found = new ArrayList<>();
      sql.forEach(connection, GivenPostings.parameters(connection), row -> add(row, found));
      return found;
    }
    sql.execute(connection, GivenPostings.parameters(connection));
    return figures(connection);
  }

  /** The rows of the figures that are there now. */
  List<String> figures(Connection connection) throws SQLException {
    List<String> found = new ArrayList<>();
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery("select * from incoming_fact")) {
      while (rows.next()) {
        add(rows, found);
      }
    }
    return found;
  }

  private void add(ResultSet row, List<String> found) throws SQLException {
    for (var wanted : only.entrySet()) {
      if (!wanted.getValue().equals(row.getString(wanted.getKey()))) {
        return;
      }
    }
    List<String> cells = new ArrayList<>();
    for (String column : columns) {
      cells.add(cell(row.getObject(column)));
    }
    found.add(String.join("\t", cells));
  }

  private static String cell(@Nullable Object value) {
    return switch (value) {
      case null -> "null";
      case Number number ->
          BigDecimal.valueOf(number.doubleValue())
              .setScale(6, RoundingMode.HALF_UP)
              .stripTrailingZeros()
              .toPlainString();
      case Boolean yes -> yes ? "t" : "f";
      default -> value.toString();
    };
  }
}
