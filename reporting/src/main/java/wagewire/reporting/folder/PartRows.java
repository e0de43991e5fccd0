package wagewire.reporting.folder;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import wagewire.reporting.export.ResultRows;
import wagewire.reporting.parquet.ParquetColumn;

/** Rows of a file, read from PostgreSQL as a stream, one section after the other. */
final class PartRows implements AutoCloseable {

  private final Connection connection;
  private final FolderTable table;
  private final Iterator<Map<String, Object>> sections;
  private ResultSet result;
  private ResultRows rows;

  private PartRows(Connection connection, FolderTable table, Iterator<Map<String, Object>> sections)
      throws SQLException {
    this.connection = connection;
    this.table = table;
    this.sections = sections;
    this.result = table.rows().query(connection, sections.next());
    this.rows = new ResultRows(result);
  }

  static PartRows of(Connection connection, FolderPart part) throws SQLException {
    return new PartRows(connection, part.table(), part.sections().iterator());
  }

  List<ParquetColumn> columns() {
    return rows.columns();
  }

  /** Returns the next row; null at the end. */
  @Nullable List<@Nullable Object> next() throws SQLException {
    List<@Nullable Object> row = rows.next();
    while (row == null && sections.hasNext()) {
      result.close();
      result = table.rows().query(connection, sections.next());
      rows = new ResultRows(result);
      row = rows.next();
    }
    return row;
  }

  @Override
  public void close() throws SQLException {
    result.close();
  }
}
