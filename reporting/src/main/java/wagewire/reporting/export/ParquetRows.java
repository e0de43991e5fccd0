package wagewire.reporting.export;

import java.io.IOException;
import java.io.OutputStream;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import wagewire.reporting.parquet.ColumnType;
import wagewire.reporting.parquet.ParquetColumn;
import wagewire.reporting.parquet.ParquetFile;

/**
 * Rows of a query as a Parquet file. Exact numbers become doubles; what Parquet has no type for,
 * such as JSON, becomes text.
 */
final class ParquetRows {

  private static final String TEXTS = "_text";

  private ParquetRows() {}

  static void write(ResultSet rows, OutputStream output) throws SQLException, IOException {
    List<ParquetColumn> columns = columns(rows.getMetaData());
    try (ParquetFile file = ParquetFile.to(output, columns)) {
      List<@Nullable Object> row = new ArrayList<>();
      while (rows.next()) {
        row.clear();
        for (int column = 1; column <= columns.size(); column++) {
          row.add(value(rows, column, columns.get(column - 1).kind()));
        }
        file.add(row);
      }
    }
  }

  private static List<ParquetColumn> columns(ResultSetMetaData names) throws SQLException {
    List<ParquetColumn> columns = new ArrayList<>();
    for (int column = 1; column <= names.getColumnCount(); column++) {
      columns.add(new ParquetColumn(names.getColumnLabel(column), kind(names, column)));
    }
    return columns;
  }

  private static ColumnType kind(ResultSetMetaData names, int column) throws SQLException {
    return switch (names.getColumnType(column)) {
      case Types.SMALLINT, Types.INTEGER -> ColumnType.INTEGER;
      case Types.BIGINT -> ColumnType.LONG;
      case Types.REAL, Types.DOUBLE, Types.NUMERIC -> ColumnType.DOUBLE;
      case Types.BIT, Types.BOOLEAN -> ColumnType.BOOLEAN;
      case Types.DATE -> ColumnType.DAY;
      case Types.TIMESTAMP ->
          names.getColumnTypeName(column).equals("timestamptz")
              ? ColumnType.MOMENT
              : ColumnType.TEXT;
      case Types.ARRAY ->
          names.getColumnTypeName(column).equals(TEXTS) ? ColumnType.TEXTS : ColumnType.TEXT;
      default -> ColumnType.TEXT;
    };
  }

  private static @Nullable Object value(ResultSet row, int column, ColumnType kind)
      throws SQLException {
    if (row.getObject(column) == null) {
      return null;
    }
    return switch (kind) {
      case TEXT -> row.getString(column);
      case INTEGER -> row.getInt(column);
      case LONG -> row.getLong(column);
      case DOUBLE -> row.getDouble(column);
      case BOOLEAN -> row.getBoolean(column);
      case DAY -> row.getObject(column, LocalDate.class);
      case MOMENT -> row.getObject(column, OffsetDateTime.class).toInstant();
      case TEXTS -> texts(row.getArray(column));
    };
  }

  private static List<String> texts(Array array) throws SQLException {
    return Arrays.stream((String[]) array.getArray()).filter(Objects::nonNull).toList();
  }
}
