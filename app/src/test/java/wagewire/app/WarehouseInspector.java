package wagewire.app;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;
import wagewire.local.LocalServers;
import wagewire.local.LocalServers.Need;

/** Reads the warehouse of a data directory, started or joined. */
public final class WarehouseInspector implements AutoCloseable {

  private final LocalServers servers;

  private WarehouseInspector(LocalServers servers) {
    this.servers = servers;
  }

  public static WarehouseInspector join(Path data) {
    return new WarehouseInspector(LocalServers.start(data, Need.POSTGRES));
  }

  /** Returns true when its first tables exist; others may be missing. */
  public boolean isBegun() {
    try (Connection connection =
        DriverManager.getConnection(servers.postgres().urlWithCredentials())) {
      return isThere(connection, "postings.listing");
    } catch (SQLException e) {
      throw new IllegalStateException("The warehouse does not answer: " + e.getMessage(), e);
    }
  }

  /** Returns true when a statement with this beginning is running. */
  boolean isAsked(String beginning) {
    try (Connection connection =
            DriverManager.getConnection(servers.postgres().urlWithCredentials());
        var query =
            connection.prepareStatement(
                "select 1 from pg_stat_activity where state = 'active' and starts_with(query,"
                    + " ?)")) {
      query.setString(1, beginning);
      try (var rows = query.executeQuery()) {
        return rows.next();
      }
    } catch (SQLException e) {
      throw new IllegalStateException("The warehouse does not answer: " + e.getMessage(), e);
    }
  }

  /** Returns external ids of the board's listings; none before the tables exist. */
  Set<String> listings(String board) {
    return listings(servers.postgres().urlWithCredentials(), board);
  }

  public static Set<String> listings(String jdbcUrl, String board) {
    try (Connection connection = DriverManager.getConnection(jdbcUrl);
        var query =
            connection.prepareStatement(
                "select external_id from postings.listing where board = ?")) {
      Set<String> ids = new HashSet<>();
      if (!isThere(connection, "postings.listing")) {
        return ids;
      }
      query.setString(1, board);
      try (var rows = query.executeQuery()) {
        while (rows.next()) {
          ids.add(rows.getString(1));
        }
      }
      return ids;
    } catch (SQLException e) {
      throw new IllegalStateException("The warehouse does not answer: " + e.getMessage(), e);
    }
  }

  private static boolean isThere(Connection connection, String table) throws SQLException {
    try (var query = connection.prepareStatement("select to_regclass(?) is not null")) {
      query.setString(1, table);
      try (var rows = query.executeQuery()) {
        return rows.next() && rows.getBoolean(1);
      }
    }
  }

  @Override
  public void close() {
    servers.close();
  }
}
