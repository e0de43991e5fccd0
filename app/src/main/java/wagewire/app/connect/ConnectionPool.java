package wagewire.app.connect;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
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
  private static final int LOGIN_SECONDS = 10;
  private static final String SESSION = "-c timezone=UTC ";

  /**
   * An account may change its own settings, and so may all who know its password; what is given at
   * the login goes before them.
   */
  private static final String READERS_SESSION =
      "-c search_path=\"$user\",public -c default_transaction_read_only=on"
          + " -c default_transaction_isolation=read\\ committed"
          + " -c default_transaction_deferrable=off -c statement_timeout=0 -c lock_timeout=0"
          + " -c idle_session_timeout=0 -c idle_in_transaction_session_timeout=60s ";

  private static final String NO_TRANSACTION_TIMEOUT = "-c transaction_timeout=0 ";

  private ConnectionPool() {}

  /**
   * Opens a pool; the caller closes it.
   *
   * @param driver settings of the driver; its {@code options} come after those of every session
   * @throws WagewireException DATABASE_UNREACHABLE
   */
  static HikariDataSource open(DatabaseAddress address, Map<String, String> driver) {
    try {
      return pool(source(address, driver));
    } catch (RuntimeException e) {
      // Hikari throws plain ones for an address that no driver takes.
      throw unreachable(address, e);
    }
  }

  /**
   * Opens a pool of an account without write access, after checking its login. What the account has
   * changed of its own settings does not hold in it.
   *
   * @throws WagewireException DATABASE_UNREACHABLE, or WRONG_USAGE for an account with more rights
   */
  static HikariDataSource ofReader(
      Warehouse warehouse, DatabaseAddress account, Map<String, String> driver) {
    ensureReader(warehouse, account, driver);
    try {
      return pool(readerSource(warehouse, account, driver));
    } catch (RuntimeException e) {
      throw ReaderLogin.shortage(warehouse, account.user())
          .orElseGet(() -> unreachable(account, e));
    }
  }

  /**
   * Checks the login of an account without write access, and sets its password where it has another
   * one.
   *
   * @throws WagewireException DATABASE_UNREACHABLE, or WRONG_USAGE for an account with more rights
   */
  static void ensureReader(
      Warehouse warehouse, DatabaseAddress account, Map<String, String> driver) {
    LoginSource source = readerSource(warehouse, account, driver);
    ReaderLogin.ensureAccess(
        warehouse,
        account.user(),
        account.password(),
        () -> {
          try {
            return source.getConnection();
          } catch (SQLException e) {
            if (ConnectionShortage.isIn(e)) {
              throw ReaderLogin.shortage(warehouse, account.user())
                  .orElseGet(() -> ConnectionShortage.of(account, e));
            }
            throw e;
          }
        });
  }

  /**
   * Returns the driver's settings with a limit after which PostgreSQL ends a statement, and with
   * others that an account's own settings would replace: a reader may change those. Statements are
   * planned once a connection: pages repeat a few of them, and planning one takes longer than it.
   */
  static Map<String, String> limited(Map<String, String> driver, Duration statement) {
    Map<String, String> limited = new HashMap<>(driver);
    limited.merge(
        OPTIONS,
        ("-c statement_timeout=%1$d -c idle_in_transaction_session_timeout=%1$d"
                + " -c idle_session_timeout=0 -c plan_cache_mode=force_generic_plan")
            .formatted(statement.toMillis()),
        (given, limit) -> given + " " + limit);
    limited.putIfAbsent("prepareThreshold", "1");
    return Map.copyOf(limited);
  }

  private static LoginSource readerSource(
      Warehouse warehouse, DatabaseAddress account, Map<String, String> driver) {
    return source(
        account,
        SESSION
            + READERS_SESSION
            + (hasTransactionTimeout(warehouse) ? NO_TRANSACTION_TIMEOUT : ""),
        driver,
        (attempt, waited) -> ReaderLogin.makeRoom(warehouse, account.user(), attempt, waited));
  }

  private static boolean hasTransactionTimeout(Warehouse warehouse) {
    try (Connection owner = warehouse.ownersConnection()) {
      return owner.getMetaData().getDatabaseMajorVersion() >= 17;
    } catch (SQLException _) {
      return false;
    }
  }

  /** Returns a source of connections that are in no pool. */
  static LoginSource source(DatabaseAddress address, Map<String, String> driver) {
    return source(address, SESSION, driver, LoginSource.Room.NONE);
  }

  private static LoginSource source(
      DatabaseAddress address, String session, Map<String, String> driver, LoginSource.Room room) {
    Properties login = new Properties();
    login.setProperty("loginTimeout", Integer.toString(LOGIN_SECONDS));
    login.putAll(driver);
    login.setProperty(OPTIONS, (session + driver.getOrDefault(OPTIONS, "")).strip());
    login.setProperty("reWriteBatchedInserts", "true");
    login.setProperty("tcpKeepAlive", "true");
    if (!address.user().isEmpty()) {
      login.setProperty("user", address.user());
      login.setProperty("password", address.password());
    }
    return new LoginSource(address.jdbcUrl(), login, LoginSource.PATIENCE, room);
  }

  private static HikariDataSource pool(LoginSource source) {
    HikariConfig config = new HikariConfig();
    config.setDataSource(source);
    config.setMaximumPoolSize(CONNECTIONS);
    config.setMinimumIdle(1);
    config.setConnectionTimeout(10_000);
    return new HikariDataSource(config);
  }

  private static WagewireException unreachable(DatabaseAddress address, RuntimeException failure) {
    if (ConnectionShortage.isIn(failure)) {
      return ConnectionShortage.of(address, failure);
    }
    return new WagewireException(
        ErrorCode.DATABASE_UNREACHABLE,
        "PostgreSQL does not answer: " + RootCause.of(failure),
        address.as("", "").jdbcUrl(),
        "Check that it runs, that --database names it and that the credentials are right.",
        failure);
  }
}
