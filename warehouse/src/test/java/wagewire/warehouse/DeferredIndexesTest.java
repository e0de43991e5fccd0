package wagewire.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import wagewire.warehouse.testing.TestWarehouse;

/** {@code metrics.defer_indexes} and {@code metrics.make_indexes}. */
class DeferredIndexesTest {

  private static final String INDEXES =
      """
      select pg_get_indexdef(indexrelid) from pg_index where indrelid = ?::regclass
      union all
      select conname || ' ' || pg_get_constraintdef(oid) from pg_constraint where conrelid = ?::regclass and contype = 'p'
      order by 1
      """;
  private static final TestWarehouse WAREHOUSE = TestWarehouse.fresh();

  @Test
  void anEmptyTableIsWithoutIndexesUntilTheyAreMadeAsTheyWere() throws SQLException {
    try (Connection connection = WAREHOUSE.warehouse().connection()) {
      connection.setAutoCommit(false);
      List<String> before = indexes(connection, "metrics.figure");
      assertThat(before).hasSizeGreaterThan(3).anyMatch(index -> index.contains("UNIQUE"));

      execute(connection, "call metrics.defer_indexes('metrics.figure')");
      assertThat(indexes(connection, "metrics.figure")).isEmpty();

      execute(connection, "call metrics.make_indexes('metrics.figure')");
      assertThat(indexes(connection, "metrics.figure")).isEqualTo(before);
      connection.rollback();
    }
  }

  @Test
  void aFilledTableKeepsItsIndexes() throws SQLException {
    try (Connection connection = WAREHOUSE.warehouse().connection()) {
      connection.setAutoCommit(false);
      execute(
          connection, "insert into metrics.index_base values ('all', '2026-11-02', 1, 100, '{}')");
      List<String> before = indexes(connection, "metrics.index_base");

      execute(connection, "call metrics.defer_indexes('metrics.index_base')");
      assertThat(indexes(connection, "metrics.index_base")).isEqualTo(before);

      execute(connection, "call metrics.make_indexes('metrics.index_base')");
      assertThat(indexes(connection, "metrics.index_base")).isEqualTo(before);
      connection.rollback();
    }
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** Returns the indexes of a table, and its key. */
  private static List<String> indexes(Connection connection, String table) throws SQLException {
    List<String> found = new ArrayList<>();
    try (var statement = connection.prepareStatement(INDEXES)) {
      statement.setString(1, table);
      statement.setString(2, table);
      try (var rows = statement.executeQuery()) {
        while (rows.next()) {
          found.add(rows.getString(1));
        }
      }
    }
    return found;
  }
}
