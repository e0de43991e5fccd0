package wagewire.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import wagewire.local.LocalServers;
import wagewire.local.LocalServers.Need;
import wagewire.local.data.Durability;
import wagewire.local.process.FolderTree;
import wagewire.local.process.ShutdownOrder;

/**
 * A data directory whose servers run as long as the JVM, shared by tests that need none of their
 * own. Each test uses boards of its own names.
 */
public final class SharedServers {

  private static final SharedServers SHARED = start();

  private final Path folder;
  private final LocalServers servers;

  private SharedServers(Path folder, LocalServers servers) {
    this.folder = folder;
    this.servers = servers;
  }

  private static SharedServers start() {
    try {
      Path folder = Files.createTempDirectory("wagewire-test");
      ShutdownOrder.register(() -> FolderTree.delete(folder));
      return new SharedServers(
          folder, LocalServers.start(folder, Need.POSTGRES_AND_KAFKA, Durability.FAST));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the value for {@code --data}. */
  public static String data() {
    return SHARED.folder.toString();
  }

  /** Returns the settings of a Kafka client with the owner's password. */
  static Map<String, String> kafka() {
    return SHARED.servers.kafkaClients();
  }

  /** Returns the database, with the owner's password. */
  static DataSource database() {
    return SHARED.servers.postgres().dataSource();
  }

  /** Returns external ids of the board's listings in the warehouse. */
  public static Set<String> listings(String board) {
    return WarehouseInspector.listings(SHARED.servers.postgres().urlWithCredentials(), board);
  }

  /** Runs a command on this data directory. */
  public static CommandRun run(String command, String... rest) {
    List<String> arguments = new ArrayList<>(List.of(command, "--data", data()));
    arguments.addAll(List.of(rest));
    return CommandRun.of(arguments.toArray(String[]::new));
  }

  /** Executes SQL with the rights of the owner. */
  public static void execute(String sql) {
    try (Connection connection =
            DriverManager.getConnection(SHARED.servers.postgres().urlWithCredentials());
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Returns the first row of a query, its columns separated by a bar. */
  public static String row(String query) {
    try (Connection connection =
            DriverManager.getConnection(SHARED.servers.postgres().urlWithCredentials());
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      rows.next();
      List<String> cells = new ArrayList<>();
      for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
        cells.add(rows.getString(column));
      }
      return String.join("|", cells);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
