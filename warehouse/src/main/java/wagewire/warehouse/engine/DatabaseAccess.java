package wagewire.warehouse.engine;

import java.io.Serializable;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.postgresql.Driver;

/**
 * The address at which other machines read the warehouse, with an account that can only read.
 *
 * @param driver settings of PostgreSQL's driver
 */
public record DatabaseAccess(String url, String user, String password, Map<String, String> driver)
    implements Serializable {

  public DatabaseAccess {
    // A map that any version of Java reads.
    driver = new HashMap<>(driver);
  }

  /**
   * Opens a session that sees the tables of releases and postings as a snapshot has them; the
   * caller closes it.
   */
  public Connection open(String snapshot) throws SQLException {
    Properties login = new Properties();
    login.putAll(driver);
    login.setProperty("user", user);
    login.setProperty("password", password);
    Connection connection = new Driver().connect(url, login);
    if (connection == null) {
      throw new SQLException("no address of a PostgreSQL: " + url);
    }
    try (var statement = connection.createStatement()) {
      statement.execute("set timezone = 'UTC'; set search_path = metrics, trends, postings");
      connection.setAutoCommit(false);
      statement.execute("set transaction isolation level repeatable read, read only");
      statement.execute("set transaction snapshot '%s'".formatted(snapshot.replace("'", "''")));
      return connection;
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
  }

  /** Returns the address without the password, which does not belong in a log. */
  @Override
  public String toString() {
    return "%s as %s".formatted(url, user);
  }
}
