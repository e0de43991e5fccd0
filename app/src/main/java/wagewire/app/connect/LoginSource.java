package wagewire.app.connect;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Opens a new connection each time, and retries for some seconds while PostgreSQL has none free:
 * somebody else of the machine may hold them without a password.
 */
final class LoginSource implements DataSource {

  /**
   * Longer than what PostgreSQL's {@code authentication_timeout} grants those without a password.
   */
  static final Duration PATIENCE = Duration.ofSeconds(20);

  private static final int LEAST_PAUSE_MILLIS = 5;
  private static final int LONGEST_PAUSE_MILLIS = 25;
  private static final int LOGIN_SECONDS = 5;

  private final String url;
  private final Properties login;
  private final Duration patience;
  private final Room room;

  /** Makes room for a login that was refused since all connections are taken. */
  @FunctionalInterface
  interface Room {

    Room NONE = (_, _) -> {};

    /**
     * @param attempt from 1
     * @param waited since the first attempt
     */
    void make(int attempt, Duration waited);
  }

  LoginSource(String url, Properties login, Duration patience, Room room) {
    this.url = url;
    this.login = login;
    this.patience = patience;
    this.room = room;
  }

  @Override
  public Connection getConnection() throws SQLException {
    long start = System.nanoTime();
    for (int attempt = 1; ; attempt++) {
      try {
        return DriverManager.getConnection(url, login);
      } catch (SQLException refusal) {
        Duration waited = Duration.ofNanos(System.nanoTime() - start);
        if (!ConnectionShortage.isIn(refusal) || waited.compareTo(patience) > 0) {
          throw refusal;
        }
        room.make(attempt, waited);
        pause(refusal);
      }
    }
  }

  private static void pause(SQLException refusal) throws SQLException {
    try {
      TimeUnit.MILLISECONDS.sleep(
          ThreadLocalRandom.current().nextInt(LEAST_PAUSE_MILLIS, LONGEST_PAUSE_MILLIS));
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      throw refusal;
    }
  }

  @Override
  public Connection getConnection(String user, String password) throws SQLException {
    throw new SQLFeatureNotSupportedException("the account is part of the source");
  }

  @Override
  public @Nullable PrintWriter getLogWriter() {
    return null;
  }

  @Override
  public void setLogWriter(@Nullable PrintWriter writer) {
    // The program logs elsewhere.
  }

  @Override
  public void setLoginTimeout(int seconds) {
    // The driver's property of that name decides.
  }

  @Override
  public int getLoginTimeout() {
    return LOGIN_SECONDS;
  }

  @Override
  public Logger getParentLogger() throws SQLFeatureNotSupportedException {
    throw new SQLFeatureNotSupportedException();
  }

  @Override
  public <T> T unwrap(Class<T> type) throws SQLException {
    throw new SQLException("not a wrapper of " + type);
  }

  @Override
  public boolean isWrapperFor(Class<?> type) {
    return false;
  }
}
