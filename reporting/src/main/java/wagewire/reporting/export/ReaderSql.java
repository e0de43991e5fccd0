package wagewire.reporting.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import wagewire.model.error.ErrorCode;
import wagewire.model.error.WagewireException;
import wagewire.model.text.CsvText;
import wagewire.warehouse.ReaderLogin;
import wagewire.warehouse.Warehouse;

/** Runs one statement that a person wrote, as the reader, and writes the rows as CSV. */
public final class ReaderSql {

  private static final int FETCH = 2_000;

  private static final MathContext DIGITS = new MathContext(9);

  /** Smaller numbers are written as PostgreSQL does, with an exponent. */
  private static final double SMALLEST_ROUNDED = 1e-4;

  private final Warehouse warehouse;

  /**
   * @param warehouse read by an account that can change nothing
   */
  public ReaderSql(Warehouse warehouse) {
    this.warehouse = warehouse;
  }

  /**
   * Writes a header and the rows; nulls are empty cells. Floating-point numbers have nine digits,
   * since sums of parts of postings are a little off: 411, not 410.99999998.
   *
   * @throws WagewireException WRONG_USAGE for several statements, for one that gives no rows, or
   *     with PostgreSQL's own words when it refuses the one; also where the warehouse is read by an
   *     account that can do more than read
   */
  public void csv(String statement, Appendable output) {
    String only = SingleStatement.of(statement);
    try (Connection connection = warehouse.connection()) {
      connection.setAutoCommit(false);
      try (var session = connection.createStatement()) {
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
          write(rows, ReaderSql::legible, output);
        }
      } finally {
        connection.rollback();
      }
    } catch (SQLException e) {
      throw new WagewireException(
          ErrorCode.WRONG_USAGE,
          "PostgreSQL refuses the statement: " + firstLine(e),
          "state " + e.getSQLState(),
          "Tables and columns are listed in docs/tables.md; only reading is allowed.",
          e);
    }
  }

  /** Writes a header and the rows, numbers with all their digits. */
  static void write(ResultSet rows, Appendable output) throws SQLException {
    write(rows, ResultSet::getString, output);
  }

  private static void write(ResultSet rows, CellText cells, Appendable output) throws SQLException {
    ResultSetMetaData columns = rows.getMetaData();
    try (CSVPrinter csv = new CSVPrinter(output, CsvText.FORMAT)) {
      for (int column = 1; column <= columns.getColumnCount(); column++) {
        csv.print(columns.getColumnLabel(column));
      }
      csv.println();
      while (rows.next()) {
        for (int column = 1; column <= columns.getColumnCount(); column++) {
          csv.print(cells.of(rows, column));
        }
        csv.println();
      }
      csv.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns a cell's text, of a floating-point number that rounded to nine digits. */
  private static @Nullable String legible(ResultSet rows, int column) throws SQLException {
    String text = rows.getString(column);
    int type = rows.getMetaData().getColumnType(column);
    if (text == null || type != Types.DOUBLE && type != Types.FLOAT && type != Types.REAL) {
      return text;
    }
    double value = rows.getDouble(column);
    if (!Double.isFinite(value) || Math.abs(value) < SMALLEST_ROUNDED) {
      return text;
    }
    return new BigDecimal(value).round(DIGITS).stripTrailingZeros().toPlainString();
  }

  /** The text of a cell; null for none. */
  @FunctionalInterface
  private interface CellText {

    @Nullable String of(ResultSet rows, int column) throws SQLException;
  }

  private static String firstLine(SQLException e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse("no message");
  }
}
