package wagewire.reporting.export;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import wagewire.reporting.parquet.ColumnType;
import wagewire.reporting.parquet.ParquetColumn;

/**
 * Rows of a query as Parquet has them. Exact numbers become doubles; what Parquet has no type for,
 * such as JSON, becomes text, and an infinite day or moment no value.
 */
public final class ResultRows {

  private final ResultSet rows;
  private final List<ParquetColumn> columns;

  /**
   * @param rows before the first one; the caller closes them
   */
  public ResultRows(ResultSet rows) throws SQLException {
    this.rows = rows;
    this.columns = columns(rows.getMetaData());
  }

  public List<ParquetColumn> columns() {
    return columns;
  }

  /** Returns the next row, a value or null for each column; null at the end. */
  public @Nullable List<@Nullable Object> next() throws SQLException {
    if (!rows.next()) {
      return null;
    }
    List<@Nullable Object> row = new ArrayList<>(columns.size());
    for (int column = 1; column <= columns.size(); column++) {
      row.add(value(rows, column, columns.get(column - 1).kind()));
    }
    return row;
  }

  private static List<ParquetColumn> columns(ResultSetMetaData names) throws SQLException {
    List<ParquetColumn> columns = new ArrayList<>();
    for (int column = 1; column <= names.getColumnCount(); column++) {
      columns.add(new ParquetColumn(names.getColumnLabel(column), kind(names, column)));
    }
    return List.copyOf(columns);
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
          names.getColumnTypeName(column).equals("_text") ? ColumnType.TEXTS : ColumnType.TEXT;
      default -> ColumnType.TEXT;
    };
  }

  private static @Nullable Object value(ResultSet row, int column, ColumnType kind)
      throws SQLException {
    Object value =
        switch (kind) {
          case TEXT -> row.getString(column);
          case INTEGER -> row.getInt(column);
          case LONG -> row.getLong(column);
          case DOUBLE -> row.getDouble(column);
          case BOOLEAN -> row.getBoolean(column);
          case DAY -> day(row.getObject(column, LocalDate.class));
          case MOMENT -> moment(row.getObject(column, OffsetDateTime.class));
          case TEXTS -> texts(row.getArray(column));
        };
    return row.wasNull() ? null : value;
  }

  private static @Nullable LocalDate day(@Nullable LocalDate day) {
    return LocalDate.MAX.equals(day) || LocalDate.MIN.equals(day) ? null : day;
  }

  private static @Nullable Instant moment(@Nullable OffsetDateTime moment) {
    boolean infinite = OffsetDateTime.MAX.equals(moment) || OffsetDateTime.MIN.equals(moment);
    return moment == null || infinite ? null : moment.toInstant();
  }

  private static List<String> texts(@Nullable Array array) throws SQLException {
    return array == null
        ? List.of()
        : Arrays.stream((String[]) array.getArray()).filter(Objects::nonNull).toList();
  }
}
