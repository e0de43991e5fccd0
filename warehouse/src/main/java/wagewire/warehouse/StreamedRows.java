package wagewire.warehouse;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.postgresql.PGStatement;

/** Queries whose rows are many. */
public final class StreamedRows {

  private static final int FETCH = 5_000;

  /** Has the driver ask for numbers as such, which neither side then writes and reads as text. */
  private static final int BINARY = -1;

  private StreamedRows() {}

  /**
   * Prepares a query, which is closed with its rows; they are streamed when the connection is in a
   * transaction.
   */
  public static PreparedStatement prepare(Connection connection, String sql) throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    try {
      statement.closeOnCompletion();
      statement.setFetchSize(FETCH);
      statement.unwrap(PGStatement.class).setPrepareThreshold(BINARY);
      return statement;
    } catch (SQLException | RuntimeException e) {
      statement.close();
      throw e;
    }
  }
}
