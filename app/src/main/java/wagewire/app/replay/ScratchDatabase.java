package wagewire.app.replay;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import wagewire.app.connect.Servers;
import wagewire.model.error.ErrorCode;
import wagewire.model.error.WagewireException;
import wagewire.warehouse.Warehouse;
import wagewire.warehouse.backup.WarehouseCopy;

/**
 * A copy of the warehouse in a temporary database on the same server, to which its owner alone may
 * connect; dropped when closed.
 */
final class ScratchDatabase implements AutoCloseable {

  private static final String SUFFIX = "_replay";

  /** SQLSTATE of missing privileges. */
  private static final String NO_RIGHT = "42501";

  private final Servers servers;
  private final String name;
  private final HikariDataSource dataSource;
  private final Warehouse warehouse;

  private ScratchDatabase(Servers servers, String name) {
    this.servers = servers;
    this.name = name;
    this.dataSource = servers.beside(name);
    this.warehouse = Warehouse.open(dataSource);
  }

  /**
   * Creates the copy; replaces one that an earlier run left.
   *
   * @throws WagewireException DATABASE_UNREACHABLE when the user may not create databases
   */
  static ScratchDatabase copyOf(Servers servers, Warehouse source) throws SQLException {
    String name = create(servers);
    ScratchDatabase beside = new ScratchDatabase(servers, name);
    try {
      WarehouseCopy.copy(source, beside.warehouse);
      return beside;
    } catch (SQLException | RuntimeException e) {
      beside.close();
      throw e;
    }
  }

  Warehouse warehouse() {
    return warehouse;
  }

  @Override
  public void close() throws SQLException {
    dataSource.close();
    try (Connection connection = servers.dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(drop(statement, name));
    }
  }

  private static String create(Servers servers) throws SQLException {
    try (Connection connection = servers.dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      String name = connection.getCatalog() + SUFFIX;
      statement.execute(drop(statement, name));
      String quoted = statement.enquoteIdentifier(name, true);
      // template1 cannot be copied while somebody is connected to it; template0 lets nobody in.
      statement.execute(
          "create database " + quoted + " template template0 allow_connections false");
      statement.execute("revoke connect on database " + quoted + " from public");
      statement.execute("alter database " + quoted + " allow_connections true");
      return name;
    } catch (SQLException e) {
      if (NO_RIGHT.equals(e.getSQLState())) {
        throw new WagewireException(
            ErrorCode.DATABASE_UNREACHABLE,
            "the user may not create a database for the copy: " + e.getMessage(),
            servers.database().jdbcUrl(),
            "Give the user the right: alter role NAME createdb.",
            e);
      }
      throw e;
    }
  }

  private static String drop(Statement statement, String name) throws SQLException {
    return "drop database if exists " + statement.enquoteIdentifier(name, true) + " with (force)";
  }
}
