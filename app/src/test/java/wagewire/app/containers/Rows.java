package wagewire.app.containers;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/**
 * Every row of what people see of a warehouse, whole: ids are hashes and all times are the
 * market's, so no column is left out.
 *
 * @param tables rows as JSON, sorted, by the table's name
 */
record Rows(Map<String, List<String>> tables) {

  private static final List<String> NAMES =
      List.of(
          "postings.listing",
          "postings.posting",
          "postings.spell",
          "postings.posting_tool",
          "postings.posting_place",
          "trends.facts");

  static Rows of(DataSource dataSource) {
    return without(List.of(), dataSource);
  }

  /** All but these columns, of whatever table. */
  static Rows without(List<String> columns, DataSource dataSource) {
    String query =
        "select (to_jsonb(row) - '{%s}'::text[])::text from ".formatted(String.join(",", columns));
    Map<String, List<String>> tables = new LinkedHashMap<>();
    for (String name : NAMES) {
      tables.put(name, rows(dataSource, query + name + " row"));
    }
    return new Rows(tables);
  }

  /** The one column of a query, sorted. */
  static List<String> rows(DataSource dataSource, String query) {
    try (Connection connection = dataSource.getConnection();
        var statement = connection.createStatement();
        var found = statement.executeQuery(query)) {
      List<String> rows = new ArrayList<>();
      while (found.next()) {
        rows.add(found.getString(1));
      }
      rows.sort(null);
      return rows;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** No table is empty and all are the same, row by row. */
  void assertSameAs(Rows expected) {
    for (String name : NAMES) {
      assertThat(tables.get(name)).as(name).isNotEmpty().isEqualTo(expected.tables.get(name));
    }
  }
}
