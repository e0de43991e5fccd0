package wagewire.warehouse;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import org.jooq.impl.DSL;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import wagewire.model.error.ErrorCode;
import wagewire.model.error.WagewireException;

/** Logs in as an account that reads the warehouse and can change nothing, whatever SQL it sends. */
public final class ReaderLogin {

  /** PostgreSQL's state of a login that is refused for its password. */
  public static final String WRONG_PASSWORD = "28P01";

  private static final String TOO_MANY_CONNECTIONS = "53300";
  private static final Logger LOG = LoggerFactory.getLogger(ReaderLogin.class);

  /** What a session may take before it is ended for somebody who waits, and they wait at most. */
  private static final Duration GRACE = Duration.ofSeconds(3);

  private static final int MOST_DOUBLINGS = 10;

  /** Checks the session's account and all roles that it can take. */
  private static final String ONLY_READS =
      """
      select not exists (
        select from pg_roles granted
        where pg_has_role(session_user, granted.oid, 'member')
          and (granted.rolsuper or granted.rolcreaterole
            or granted.rolname in ('pg_execute_server_program', 'pg_read_server_files', 'pg_write_server_files', 'pg_write_all_data')
            or granted.oid in (select nspowner from pg_namespace where nspname in ('postings', 'metrics', 'trends', 'operations', 'crawl'))
            or granted.oid = (select datdba from pg_database where datname = current_database())))
      """;

  private ReaderLogin() {}

  /** Opens a session of the account. */
  @FunctionalInterface
  public interface Session {
    Connection open() throws SQLException;
  }

  /**
   * Checks that the account can connect and can only read. Sets the password of the role {@link
   * Warehouse#READER} where it has another or none.
   *
   * @throws WagewireException DATABASE_UNREACHABLE when it cannot connect, WRONG_USAGE when it can
   *     do more than read
   */
  public static void ensureAccess(
      Warehouse warehouse, String user, String password, Session session) {
    try {
      if (!canConnect(session)) {
        if (!user.equals(Warehouse.READER)) {
          throw new SQLException("wrong password", WRONG_PASSWORD);
        }
        setPassword(warehouse, password);
        if (!canConnect(session)) {
          throw new SQLException("wrong password", WRONG_PASSWORD);
        }
      }
    } catch (SQLException e) {
      if (TOO_MANY_CONNECTIONS.equals(e.getSQLState())) {
        Optional<WagewireException> shortage = shortage(warehouse, user);
        if (shortage.isPresent()) {
          throw shortage.get();
        }
      }
      throw new WagewireException(
          ErrorCode.DATABASE_UNREACHABLE,
          "PostgreSQL refuses the reader's login: " + e.getMessage(),
          "user " + user,
          "Check the settings database.reader.user and database.reader.password, and run"
              + " ./wagewire migrate where this login is not the owner's.",
          e);
    }
  }

  private static boolean canConnect(Session session) throws SQLException {
    try (Connection connection = session.open()) {
      requireReader(connection);
      return true;
    } catch (SQLException e) {
      if (WRONG_PASSWORD.equals(e.getSQLState())) {
        return false;
      }
      throw e;
    }
  }

  /**
   * Ends sessions of a reader's account that have been idle or have run longest, where all its
   * connections are taken; does nothing where the owner has no right to. Each attempt ends twice as
   * many as the one before: others that reconnect at once are more than one who waits.
   *
   * @param attempt from 1
   * @param waited how long somebody has waited for a connection of the account
   */
  public static void makeRoom(Warehouse warehouse, String account, int attempt, Duration waited) {
    try (Connection owner = warehouse.ownersConnection()) {
      Duration least = waited.compareTo(GRACE) > 0 ? Duration.ZERO : GRACE;
      for (String ended :
          ReaderSessions.makeRoom(owner, account, least, 1 << Math.min(attempt, MOST_DOUBLINGS))) {
        LOG.warn("A reader's session was ended, process {}", ended);
      }
    } catch (SQLException | WagewireException e) {
      LOG.debug("No room can be made for {}", account, e);
    }
  }

  /**
   * Returns the error for a login of a reader's account whose connections are all taken; empty
   * where there are some left.
   */
  public static Optional<WagewireException> shortage(Warehouse warehouse, String account) {
    try (Connection owner = warehouse.ownersConnection()) {
      return ReaderSessions.taken(owner, account)
          .map(sessions ->
              new WagewireException(
                  ErrorCode.DATABASE_UNREACHABLE,
                  "all connections of this PostgreSQL account are taken: " + sessions,
                  "user " + account,
                  "End programs that read the warehouse (the longest running session is ended for a"
                      + " command that waits, where the owner may), or raise the limit: alter role"
                      + " %s connection limit 50.".formatted(account)));
    } catch (SQLException | WagewireException e) {
      LOG.debug("Sessions of {} cannot be counted", account, e);
      return Optional.empty();
    }
  }

  /**
   * Sets the settings of the role {@link Warehouse#READER} again that the account changed; does
   * nothing where the owner has no right to.
   */
  public static void restoreSettings(Connection owner) {
    ReaderRole.limit(DSL.using(owner));
  }

  static void setPassword(Warehouse warehouse, String password) throws SQLException {
    try (Connection owner = warehouse.ownersConnection()) {
      Accounts.setPassword(owner, Warehouse.READER, password);
    }
  }

  /**
   * Requires that SQL of this session can only read the warehouse.
   *
   * @throws WagewireException WRONG_USAGE
   */
  public static void requireReader(Connection connection) throws SQLException {
    try (var statement = connection.createStatement();
        var row = statement.executeQuery(ONLY_READS)) {
      row.next();
      if (!row.getBoolean(1)) {
        throw new WagewireException(
            ErrorCode.WRONG_USAGE,
            "this PostgreSQL account can do more than read the warehouse",
            "user " + connection.getMetaData().getUserName(),
            "Set database.reader.user and"
                + " database.reader.password to an account that can only read.");
      }
    }
  }
}
