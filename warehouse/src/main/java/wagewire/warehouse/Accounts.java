package wagewire.warehouse;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jooq.impl.DSL;
import org.postgresql.PGConnection;
import wagewire.model.error.ErrorCode;
import wagewire.model.error.WagewireException;

/** Makes PostgreSQL's accounts and sets their passwords. The caller owns them or may. */
public final class Accounts {

  private Accounts() {}

  /**
   * Creates a service's account where it is missing, and sets its password.
   *
   * @throws WagewireException DATABASE_UNREACHABLE where the login has no right to
   */
  public static void ensure(DataSource owner, ServiceRole role, String password) {
    try (Connection connection = owner.getConnection()) {
      if (!exists(connection, role.account())) {
        create(connection, role);
      }
      setPassword(connection, role.account(), password);
    } catch (SQLException e) {
      throw failed(role.account(), e);
    }
  }

  /**
   * Sets the password of an account.
   *
   * @throws WagewireException DATABASE_UNREACHABLE where the login has no right to
   */
  public static void setPassword(DataSource owner, String account, String password) {
    try (Connection connection = owner.getConnection()) {
      setPassword(connection, account, password);
    } catch (SQLException e) {
      throw failed(account, e);
    }
  }

  /** Sends the password as a SCRAM verifier, so that no server log holds it. */
  static void setPassword(Connection owner, String account, String password) throws SQLException {
    owner.setAutoCommit(false);
    try {
      ReaderRole.alone(DSL.using(owner));
      owner
          .unwrap(PGConnection.class)
          .alterUserPassword(account, password.toCharArray(), "scram-sha-256");
      owner.commit();
    } finally {
      owner.rollback();
      owner.setAutoCommit(true);
    }
  }

  private static boolean exists(Connection connection, String account) throws SQLException {
    try (var statement = connection.prepareStatement("select from pg_roles where rolname = ?")) {
      statement.setString(1, account);
      try (var rows = statement.executeQuery()) {
        return rows.next();
      }
    }
  }

  private static void create(Connection connection, ServiceRole role) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute("create role " + role.account() + " login");
    }
  }

  private static WagewireException failed(String account, SQLException cause) {
    return new WagewireException(
        ErrorCode.DATABASE_UNREACHABLE,
        "PostgreSQL does not let this login make the account or set its password: "
            + cause.getMessage(),
        "account " + account,
        "Use the login of a superuser or of an owner with CREATEROLE, or create the account by"
            + " hand and leave its password out of the settings.",
        cause);
  }
}
