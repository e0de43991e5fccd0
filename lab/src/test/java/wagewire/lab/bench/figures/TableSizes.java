package wagewire.lab.bench.figures;

import java.sql.Connection;
import java.sql.SQLException;
import wagewire.warehouse.Warehouse;

/** How large the tables are, with their indexes. */
record TableSizes(Warehouse warehouse) {

  private static final String LARGEST =
      """
      select format('%s.%s', schemaname, relname) as name, n_live_tup as lines,
        pg_total_relation_size(relid) / 1048576.0 as mebibytes
      from pg_stat_user_tables
      where pg_total_relation_size(relid) > 1048576
      order by 3 desc
      limit 12
      """;

  void print() throws SQLException {
    try (Connection connection = warehouse.connection();
        var statement = connection.createStatement();
        var rows = statement.executeQuery(LARGEST)) {
      while (rows.next()) {
        System.out.printf(
            "    %-30s %,12d rows %,9.0f MiB%n",
            rows.getString("name"), rows.getLong("lines"), rows.getDouble("mebibytes"));
      }
    }
  }
}
