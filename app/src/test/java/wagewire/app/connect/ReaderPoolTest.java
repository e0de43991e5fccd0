package wagewire.app.connect;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import wagewire.local.postgres.DatabaseAddress;
import wagewire.local.postgres.EmbeddedPostgresServer;
import wagewire.warehouse.Warehouse;

/** Tests pools of the account that reads, while somebody else who knows its password is unkind. */
@Timeout(120)
class ReaderPoolTest {

  /** The role's limit counts the connections of all databases, so the server is no shared one. */
  private static EmbeddedPostgresServer server;

  private static Warehouse warehouse;
  private static DatabaseAddress account;

  @BeforeAll
  static void start() {
    server = EmbeddedPostgresServer.temporary();
    warehouse = Warehouse.open(server.address().dataSource());
    account = server.readerAddress(Warehouse.READER);
  }

  @BeforeEach
  void letIn() {
    warehouse = Warehouse.open(server.address().dataSource());
    ConnectionPool.ensureReader(warehouse, account, Map.of());
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void whatAReaderChangesOfItsAccountDoesNotHoldInThePool() throws SQLException {
    try (Connection reader = account.dataSource().getConnection();
        Statement statement = reader.createStatement()) {
      statement.execute("set default_transaction_read_only = off");
      for (String setting :
          List.of(
              "idle_session_timeout = '100ms'",
              "statement_timeout = '1ms'",
              "lock_timeout = '1ms'",
              "transaction_timeout = '1ms'",
              "default_transaction_isolation = serializable",
              "default_transaction_read_only = off")) {
        statement.execute("alter role wagewire_reader set " + setting);
      }
      statement.execute(
          "alter role wagewire_reader in database wagewire set search_path = 'nowhere'");
    }
    try (HikariDataSource pool = ConnectionPool.ofReader(warehouse, account, Map.of());
        Connection reader = pool.getConnection()) {
      assertThat(shown(reader, "idle_session_timeout")).isEqualTo("0");
      assertThat(shown(reader, "statement_timeout")).isEqualTo("0");
      assertThat(shown(reader, "transaction_timeout")).isEqualTo("0");
      assertThat(shown(reader, "lock_timeout")).isEqualTo("0");
      assertThat(shown(reader, "default_transaction_isolation")).isEqualTo("read committed");
      assertThat(shown(reader, "default_transaction_read_only")).isEqualTo("on");
      assertThat(shown(reader, "search_path")).isEqualTo("\"$user\",public");
    }
  }

  @Test
  void aReaderWhoHoldsAllConnectionsWithStatementsMakesRoom() throws Exception {
    List<Connection> held = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      while (isAdmitted(held)) {
        Connection session = held.getLast();
        Future<?> _ =
            threads.submit(() -> session.createStatement().execute("select pg_sleep(600)"));
      }
      assertThat(held).hasSizeGreaterThan(20);
      try (HikariDataSource pool = ConnectionPool.ofReader(warehouse, account, Map.of());
          Connection reader = pool.getConnection()) {
        assertThat(shown(reader, "search_path")).contains("public");
      }
      for (Connection session : held) {
        session.abort(Runnable::run);
      }
    }
  }

  private static boolean isAdmitted(List<Connection> held) throws SQLException {
    try {
      return held.add(account.dataSource().getConnection());
    } catch (SQLException e) {
      assertThat(e.getSQLState()).isEqualTo("53300");
      return false;
    }
  }

  private static String shown(Connection session, String setting) throws SQLException {
    try (Statement statement = session.createStatement();
        var row = statement.executeQuery("show " + setting)) {
      row.next();
      return row.getString(1);
    }
  }
}
