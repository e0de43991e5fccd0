package wagewire.reporting.export;

import java.io.IOException;
import java.io.OutputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import wagewire.reporting.parquet.ParquetFile;

/** Rows of a query as a Parquet file, as {@link ResultRows} has them. */
final class ParquetRows {

  private ParquetRows() {}

  /** Writes the rows, and returns their number. */
  static long write(ResultSet result, OutputStream output) throws SQLException, IOException {
    ResultRows rows = new ResultRows(result);
    long written = 0;
    try (ParquetFile file = ParquetFile.to(output, rows.columns())) {
      for (List<@Nullable Object> row = rows.next(); row != null; row = rows.next()) {
        file.add(row);
        written++;
      }
    }
    return written;
  }
}
