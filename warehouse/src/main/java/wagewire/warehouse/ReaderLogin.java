package wagewire.warehouse;

import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.PGConnection;
import wagewire.model.error.ErrorCode;
import wagewire.model.error.WagewireException;

/** Logs in as an account that reads the warehouse and can change nothing, whatever SQL it sends. */
public final class ReaderLogin {

  private static final String WRONG_PASSWORD = "28P01";

  private static final String ALONE = "select pg_advisory_xact_lock(hashtext('wagewire.grants'))";

  /** Of the session's account and of all roles that it could take. */
  private static final String ONLY_READS =
      """
      select not exists (
        select from pg_roles granted
        where pg_has_role(session_user, granted.oid, 'member')
          and (granted.rolsuper or granted.rolcreaterole
            or granted.rolname in ('pg_execute_server_program', 'pg_read_server_files', 'pg_write_server_files', 'pg_write_all_data')
            or granted.oid in (select nspowner from pg_namespace where nspname in ('postings', 'trends', 'operations', 'crawl'))
            or granted.oid = (select datdba from pg_database where datname = current_database())))
      """;

  private ReaderLogin() {}

  /** Opens a session of the account. */
  @FunctionalInterface
  public interface Session {
    Connection open() throws SQLException;
  }

  /**
   * Sees that the account gets in and can only read. Where the role {@link Warehouse#READER} has
   * another password or none, its owner gives it this one.
   *
   * @throws WagewireException DATABASE_UNREACHABLE when it does not get in, WRONG_USAGE when it can
   *     do more than read
   */
  public static void letIn(Warehouse warehouse, String user, String password, Session session) {
    try {
      if (!isLetIn(session)) {
        if (!user.equals(Warehouse.READER)) {
          throw new SQLException("wrong password", WRONG_PASSWORD);
        }
        givePassword(warehouse, password);
        if (!isLetIn(session)) {
          throw new SQLException("wrong password", WRONG_PASSWORD);
        }
      }
    } catch (SQLException e) {
      throw new WagewireException(
          ErrorCode.DATABASE_UNREACHABLE,
          "PostgreSQL does not let the reader in: " + e.getMessage(),
          "user " + user,
          "Check the settings database.reader.user and database.reader.password.",
          e);
    }
  }

  private static boolean isLetIn(Session session) throws SQLException {
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

  /** The password is sent as what it is checked with, so that no log of the server holds it. */
  static void givePassword(Warehouse warehouse, String password) throws SQLException {
    try (Connection owner = warehouse.ownersConnection()) {
      owner.setAutoCommit(false);
      try (var statement = owner.createStatement()) {
        statement.execute(ALONE);
        owner
            .unwrap(PGConnection.class)
            .alterUserPassword(Warehouse.READER, password.toCharArray(), "scram-sha-256");
        owner.commit();
      } finally {
        owner.rollback();
      }
    }
  }

  /**
   * Throws when SQL of this session could do more than read the warehouse.
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
            "this account of PostgreSQL may do more than read the warehouse",
            "user " + connection.getMetaData().getUserName(),
            "Name one that only reads with the settings database.reader.user and"
                + " database.reader.password.");
      }
    }
  }
}
