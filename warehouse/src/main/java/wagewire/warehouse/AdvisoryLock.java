package wagewire.warehouse;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/**
 * A PostgreSQL advisory lock, held by at most one process: released when closed and when its
 * process dies. A reader of the warehouse who holds it is none of them: its session is ended.
 */
public final class AdvisoryLock implements AutoCloseable {

  private static final String AWAIT = "select pg_advisory_lock(hashtext(?)) is not null";

  private static final String TAKE = "select pg_try_advisory_lock(hashtext(?))";

  /** Splits the key in two 32-bit halves, as {@code pg_locks} lists it. */
  private static final String TAKEN =
      """
      select exists (
        select from pg_locks, (select hashtext(?)::bigint as key) asked
        where pid not in (select pid from pg_stat_activity where usesysid in (
      """
          + ReaderSessions.ACCOUNTS
          + """
            )) and locktype = 'advisory' and objsubid = 1 and granted
              and database = (select oid from pg_database where datname = current_database())
              and classid::bigint = (key >> 32) & 4294967295 and objid::bigint = key & 4294967295)
          """;

  private static final String RELEASE = "select pg_advisory_unlock(hashtext(?))";

  private final Connection connection;
  private final String name;

  private AdvisoryLock(Connection connection, String name) {
    this.connection = connection;
    this.name = name;
  }

  /** Takes the named lock; empty when another session holds it. */
  public static Optional<AdvisoryLock> tryTake(Warehouse warehouse, String name) {
    Connection connection = warehouse.connection();
    boolean taken = false;
    try {
      taken =
          ask(connection, TAKE, name)
              || (ReaderSessions.endHolders(connection, name) && ask(connection, TAKE, name));
      return taken ? Optional.of(new AdvisoryLock(connection, name)) : Optional.empty();
    } catch (SQLException e) {
      throw failed(e);
    } finally {
      if (!taken) {
        close(connection);
      }
    }
  }

  /**
   * Takes the named lock for the session, which has to release it, when others have released it.
   */
  public static void await(Connection connection, String name) throws SQLException {
    if (!ask(connection, TAKE, name)) {
      boolean _ = ReaderSessions.endHolders(connection, name);
      boolean _ = ask(connection, AWAIT, name);
    }
  }

  /** Releases a lock that {@link #await} took. */
  public static void release(Connection connection, String name) throws SQLException {
    boolean _ = ask(connection, RELEASE, name);
  }

  /** Returns whether any session but a reader's holds the named lock, without taking it. */
  public static boolean isTaken(Warehouse warehouse, String name) {
    try (Connection connection = warehouse.connection()) {
      return ask(connection, TAKEN, name);
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  @Override
  public void close() {
    try {
      boolean _ = ask(connection, RELEASE, name);
    } catch (SQLException e) {
      throw failed(e);
    } finally {
      close(connection);
    }
  }

  private static boolean ask(Connection connection, String question, String name)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(question)) {
      statement.setString(1, name);
      try (ResultSet rows = statement.executeQuery()) {
        rows.next();
        return rows.getBoolean(1);
      }
    }
  }

  private static void close(Connection connection) {
    try {
      connection.close();
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  private static IllegalStateException failed(SQLException cause) {
    return new IllegalStateException(
        "A PostgreSQL advisory lock failed: " + cause.getMessage(), cause);
  }
}
