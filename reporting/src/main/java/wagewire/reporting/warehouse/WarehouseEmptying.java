package wagewire.reporting.warehouse;

import java.sql.Connection;
import java.sql.SQLException;

/** Forgets all that a warehouse holds, so that it can be filled with something else. */
public final class WarehouseEmptying {

  /** What came with the program stays. */
  private static final String EMPTY =
      """
      do $$
      declare filled text;
      begin
        select string_agg(format('%I.%I', schema.nspname, tables.relname), ', ') into filled
        from pg_class tables
        join pg_namespace schema on schema.oid = tables.relnamespace
        where schema.nspname in ('postings', 'trends') and tables.relkind = 'r' and tables.relname !~ '^flyway'
          and tables.relname not in ('metro', 'metro_city', 'source');
        execute 'truncate ' || filled;
      end $$
      """;

  private WarehouseEmptying() {}

  /**
   * All at once or not at all.
   *
   * @throws SQLException when the database fails
   */
  public static void empty(Warehouse warehouse) throws SQLException {
    try (Connection connection = warehouse.connection();
        var statement = connection.createStatement()) {
      statement.execute(EMPTY);
    }
  }
}
