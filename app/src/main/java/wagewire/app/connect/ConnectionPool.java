package wagewire.app.connect;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import wagewire.local.postgres.DatabaseAddress;
import wagewire.model.error.ErrorCode;
import wagewire.model.error.RootCause;
import wagewire.model.error.WagewireException;
import wagewire.warehouse.ReaderLogin;
import wagewire.warehouse.Warehouse;

/** Opens pools of connections to PostgreSQL, each of one account. */
final class ConnectionPool {

  private static final int CONNECTIONS = 12;
  private static final String OPTIONS = "options";
  private static final String SESSION = "-c timezone=UTC ";

  private ConnectionPool() {}

  /**
   * Opens a pool; the caller closes it.
   *
   * @param driver settings of the driver; its {@code options} come after those of every session
   * @throws WagewireException DATABASE_UNREACHABLE
   */
  static HikariDataSource open(DatabaseAddress address, Map<String, String> driver) {
    return open(address, configuration(address, driver));
  }

  /**
   * Opens a pool of an account without write access, after checking its login.
   *
   * @throws WagewireException DATABASE_UNREACHABLE, or WRONG_USAGE for an account with more rights
   */
  static HikariDataSource ofReader(
      Warehouse warehouse, DatabaseAddress account, Map<String, String> driver) {
    ensureReader(warehouse, account, driver);
    return open(account, configuration(account, driver));
  }

  /**
   * Checks the login of an account without write access, and sets its password where it has another
   * one.
   *
   * @throws WagewireException DATABASE_UNREACHABLE, or WRONG_USAGE for an account with more rights
   */
  static void ensureReader(
      Warehouse warehouse, DatabaseAddress account, Map<String, String> driver) {
    HikariConfig config = configuration(account, driver);
    Properties login = new Properties();
    login.putAll(config.getDataSourceProperties());
    login.setProperty("user", account.user());
    login.setProperty("password", account.password());
    ReaderLogin.ensureAccess(
        warehouse,
        account.user(),
        account.password(),
        () -> DriverManager.getConnection(account.jdbcUrl(), login));
  }

  /**
   * Returns the driver's settings with a limit after which PostgreSQL ends a statement, and with
   * others that an account's own settings would replace: a reader may change those.
   */
  static Map<String, String> limited(Map<String, String> driver, Duration statement) {
    Map<String, String> limited = new HashMap<>(driver);
    limited.merge(
        OPTIONS,
        ("-c statement_timeout=%1$d -c idle_in_transaction_session_timeout=%1$d"
                + " -c idle_session_timeout=0")
            .formatted(statement.toMillis()),
        (given, limit) -> given + " " + limit);
    return Map.copyOf(limited);
  }

  private static HikariConfig configuration(DatabaseAddress address, Map<String, String> driver) {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(address.jdbcUrl());
    if (!address.user().isEmpty()) {
      config.setUsername(address.user());
      config.setPassword(address.password());
    }
    config.setMaximumPoolSize(CONNECTIONS);
    config.setMinimumIdle(1);
    config.setConnectionTimeout(10_000);
    driver.forEach(config::addDataSourceProperty);
    config.addDataSourceProperty(OPTIONS, (SESSION + driver.getOrDefault(OPTIONS, "")).strip());
    config.addDataSourceProperty("reWriteBatchedInserts", "true");
    config.addDataSourceProperty("tcpKeepAlive", "true");
    return config;
  }

  private static HikariDataSource open(DatabaseAddress address, HikariConfig config) {
    try {
      return new HikariDataSource(config);
    } catch (RuntimeException e) {
      // Hikari throws plain ones for an address that no driver takes.
      throw new WagewireException(
          ErrorCode.DATABASE_UNREACHABLE,
          "PostgreSQL does not answer: " + RootCause.of(e),
          address.as("", "").jdbcUrl(),
          "Check that it runs, that --database names it and that the credentials are right.",
          e);
    }
  }
}
