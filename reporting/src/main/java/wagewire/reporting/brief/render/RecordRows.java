package wagewire.reporting.brief.render;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import wagewire.model.json.Json;
import wagewire.reporting.parquet.ColumnType;
import wagewire.reporting.parquet.ParquetColumn;

/** Records as rows of a table: their fields are its columns, each with its type. */
final class RecordRows {

  private final List<RecordComponent> fields;
  private final List<ParquetColumn> columns;

  /**
   * @param kind a public record
   */
  RecordRows(Class<? extends Record> kind) {
    this.fields = Arrays.asList(kind.getRecordComponents());
    List<String> names = Json.fields(kind);
    List<ParquetColumn> found = new ArrayList<>();
    for (int field = 0; field < names.size(); field++) {
      found.add(new ParquetColumn(names.get(field), type(fields.get(field).getType())));
    }
    this.columns = List.copyOf(found);
  }

  List<ParquetColumn> columns() {
    return columns;
  }

  /** Returns a value or null for each column, as {@link ColumnType} has it. */
  List<@Nullable Object> row(Record one) {
    List<@Nullable Object> row = new ArrayList<>();
    for (RecordComponent field : fields) {
      try {
        Object value = field.getAccessor().invoke(one);
        row.add(value instanceof BigDecimal exact ? exact.doubleValue() : value);
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException("A public record's field cannot be read", e);
      }
    }
    return row;
  }

  private static ColumnType type(Class<?> type) {
    if (type == String.class) {
      return ColumnType.TEXT;
    }
    if (type == Double.class || type == BigDecimal.class) {
      return ColumnType.DOUBLE;
    }
    if (type == Integer.class || type == int.class) {
      return ColumnType.INTEGER;
    }
    if (type == long.class) {
      return ColumnType.LONG;
    }
    if (type == boolean.class) {
      return ColumnType.BOOLEAN;
    }
    if (type == LocalDate.class) {
      return ColumnType.DAY;
    }
    if (type == List.class) {
      return ColumnType.TEXTS;
    }
    throw new IllegalStateException("No type of column holds " + type);
  }
}
