package wagewire.warehouse.engine;

import java.sql.Connection;
import java.sql.SQLException;
import wagewire.warehouse.Warehouse;

/**
 * One state of the database that sessions of other machines read, however late they begin: the
 * state at the time of opening. It can be read until the close.
 */
public final class SharedSnapshot implements AutoCloseable {

  private final Connection connection;
  private final String id;

  private SharedSnapshot(Connection connection, String id) {
    this.connection = connection;
    this.id = id;
  }

  public static SharedSnapshot open(Warehouse warehouse) throws SQLException {
    Connection connection = warehouse.connection();
    try (var statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute("set transaction isolation level repeatable read, read only");
      try (var row = statement.executeQuery("select pg_export_snapshot()")) {
        row.next();
        return new SharedSnapshot(connection, row.getString(1));
      }
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
  }

  /** Returns the name by which {@link DatabaseAccess#open} finds it. */
  public String id() {
    return id;
  }

  @Override
  public void close() throws SQLException {
    try (connection) {
      connection.rollback();
      connection.setAutoCommit(true);
    }
  }
}
