package wagewire.reporting.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.csv.CSVPrinter;
import wagewire.model.error.ErrorCode;
import wagewire.model.error.WagewireException;
import wagewire.model.text.CsvText;
import wagewire.warehouse.DatabaseFailure;
import wagewire.warehouse.ReaderLogin;
import wagewire.warehouse.Warehouse;

/** Runs one statement that a person wrote, as the reader, and writes the rows as CSV. */
public final class ReaderSql {

  private static final int FETCH = 2_000;

  /** Types of columns that may hold anything; numbers, dates and JSON run in no spreadsheet. */
  private static final Set<Integer> TEXTS = Set.of(Types.CHAR, Types.VARCHAR, Types.LONGVARCHAR);

  private final Warehouse warehouse;

  /**
   * @param warehouse read by an account that can change nothing
   */
  public ReaderSql(Warehouse warehouse) {
    this.warehouse = warehouse;
  }

  /**
   * Writes a header and the rows; nulls are empty cells.
   *
   * @param raw writes text as it is, also what a spreadsheet would run
   * @throws WagewireException WRONG_USAGE for several statements, for one that gives no rows, or
   *     with PostgreSQL's own words when it refuses the one; also where the warehouse is read by an
   *     account that can do more than read; DATABASE_UNREACHABLE where the session was ended
   */
  public void csv(String statement, boolean raw, Appendable output) {
    String only = SingleStatement.of(statement);
    // Closing rolls back, also a pooled connection; where the session was ended it says nothing.
    try (Connection connection = warehouse.connection();
        var session = connection.createStatement()) {
      connection.setAutoCommit(false);
      ReaderLogin.requireReader(connection);
      connection.rollback();
      session.execute("set transaction read only");
      session.setFetchSize(FETCH);
      if (!session.execute(only)) {
        throw new WagewireException(
            ErrorCode.WRONG_USAGE,
            "the statement returns no rows",
            "sql",
            "Only reading is allowed, as with select.");
      }
      try (ResultSet rows = session.getResultSet()) {
        long _ = write(rows, raw, output);
      }
    } catch (SQLException e) {
      Optional<DatabaseFailure> ended = DatabaseFailure.of(e).filter(DatabaseFailure::isClosed);
      if (ended.isPresent()) {
        throw ended.get().unreachable(e);
      }
      throw new WagewireException(
          ErrorCode.WRONG_USAGE,
          "PostgreSQL refuses the statement: " + firstLine(e),
          "state " + e.getSQLState(),
          "Tables and columns are listed in docs/tables.md; only reading is allowed.",
          e);
    }
  }

  /**
   * Writes a header and the rows, and returns their number.
   *
   * @param raw writes text as it is
   */
  static long write(ResultSet rows, boolean raw, Appendable output) throws SQLException {
    ResultSetMetaData columns = rows.getMetaData();
    try (CSVPrinter csv = new CSVPrinter(output, CsvText.FORMAT)) {
      for (int column = 1; column <= columns.getColumnCount(); column++) {
        csv.print(
            raw ? columns.getColumnLabel(column) : CsvText.cell(columns.getColumnLabel(column)));
      }
      csv.println();
      long written = 0;
      for (; rows.next(); written++) {
        for (int column = 1; column <= columns.getColumnCount(); column++) {
          String cell = rows.getString(column);
          boolean text = !raw && TEXTS.contains(columns.getColumnType(column));
          csv.print(text && cell != null ? CsvText.cell(cell) : cell);
        }
        csv.println();
      }
      csv.flush();
      return written;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String firstLine(SQLException e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse("no message");
  }
}
