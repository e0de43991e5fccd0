package wagewire.warehouse;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.postgresql.copy.CopyManager;
import org.postgresql.copy.CopyOut;

/** Replaces all rows of one warehouse by a snapshot of another's. */
public final class WarehouseCopy {

  /** Lists tables with foreign keys last. */
  private static final String TABLES =
      """
      select format('%I.%I', schema.nspname, tables.relname)
      from pg_class tables
      join pg_namespace schema on schema.oid = tables.relnamespace
      where schema.nspname in ('postings', 'trends') and tables.relkind = 'r' and tables.relname !~ '^flyway'
      order by exists (select from pg_constraint where conrelid = tables.oid and contype = 'f'), 1
      """;

  private WarehouseCopy() {}

  /**
   * Copies all rows. Both warehouses must have been opened by this version of the program.
   *
   * @throws SQLException when either database fails; the target is then as it was
   */
  public static void copy(Warehouse source, Warehouse target) throws SQLException {
    try (Connection from = source.connection();
        Connection to = target.connection()) {
      from.setAutoCommit(false);
      from.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
      to.setAutoCommit(false);
      try {
        List<String> tables = tables(from);
        try (var statement = to.createStatement()) {
          statement.execute("truncate " + String.join(", ", tables));
        }
        for (String table : tables) {
          copy(table, from, to);
        }
        to.commit();
        try (var statement = to.createStatement()) {
          statement.execute("analyze");
        }
        to.commit();
      } finally {
        from.rollback();
        from.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
      }
    }
  }

  private static List<String> tables(Connection connection) throws SQLException {
    List<String> tables = new ArrayList<>();
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(TABLES)) {
      while (rows.next()) {
        tables.add(rows.getString(1));
      }
    }
    return tables;
  }

  private static void copy(String table, Connection from, Connection to) throws SQLException {
    CopyManager source = from.unwrap(PGConnection.class).getCopyAPI();
    CopyManager target = to.unwrap(PGConnection.class).getCopyAPI();
    CopyOut out = source.copyOut("copy " + table + " to stdout (format binary)");
    CopyIn in = target.copyIn("copy " + table + " from stdin (format binary)");
    for (byte[] part = out.readFromCopy(); part != null; part = out.readFromCopy()) {
      in.writeToCopy(part, 0, part.length);
    }
    in.endCopy();
  }
}
