package wagewire.warehouse.backup;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.postgresql.copy.CopyManager;
import org.postgresql.copy.CopyOut;
import wagewire.warehouse.Warehouse;

/** Replaces all rows of one warehouse by a snapshot of another's. */
public final class WarehouseCopy {

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
        List<String> tables =
            StoredTables.inOrder(from).stream()
                .filter(table -> table.matches("(postings|trends)\\..*"))
                .toList();
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

  private static void copy(String table, Connection from, Connection to) throws SQLException {
    CopyManager source = from.unwrap(PGConnection.class).getCopyAPI();
    CopyManager target = to.unwrap(PGConnection.class).getCopyAPI();
    CopyOut out = source.copyOut("copy " + table + " to stdout");
    CopyIn in = target.copyIn("copy " + table + " from stdin");
    for (byte[] part = out.readFromCopy(); part != null; part = out.readFromCopy()) {
      in.writeToCopy(part, 0, part.length);
    }
    in.endCopy();
  }
}
