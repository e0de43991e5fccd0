package wagewire.reporting.export;

import java.io.IOException;
import java.io.OutputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import wagewire.reporting.workbook.WorkbookFile;

/** Rows of a query as an Excel workbook, as {@link ResultRows} has them. */
final class WorkbookRows {

  private WorkbookRows() {}

  /** Writes the rows, and returns their number. */
  static long write(ResultSet result, String sheet, OutputStream output)
      throws SQLException, IOException {
    ResultRows rows = new ResultRows(result);
    WorkbookFile file = WorkbookFile.to(output, sheet, rows.columns());
    long written = 0;
    for (List<@Nullable Object> row = rows.next(); row != null; row = rows.next()) {
      file.add(row);
      written++;
    }
    file.finish();
    return written;
  }
}
