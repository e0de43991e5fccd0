package wagewire.reporting.brief.render;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import wagewire.model.json.Json;
import wagewire.reporting.figure.Figure;
import wagewire.reporting.parquet.ColumnType;
import wagewire.reporting.parquet.ParquetColumn;
import wagewire.reporting.parquet.ParquetFile;

/** Figures as a Parquet file, a row each, with the columns of their table and their types. */
public final class FigureParquet {

  private static final List<RecordComponent> FIELDS =
      Arrays.asList(Figure.class.getRecordComponents());
  private static final List<ParquetColumn> COLUMNS = columns();

  private FigureParquet() {}

  /**
   * @param figures may be none
   */
  public static byte[] of(List<Figure> figures) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ParquetFile file = ParquetFile.to(bytes, COLUMNS)) {
      for (Figure figure : figures) {
        file.add(row(figure));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static List<ParquetColumn> columns() {
    List<String> names = Json.fields(Figure.class);
    List<ParquetColumn> columns = new ArrayList<>();
    for (int field = 0; field < names.size(); field++) {
      columns.add(new ParquetColumn(names.get(field), kind(FIELDS.get(field).getType())));
    }
    return List.copyOf(columns);
  }

  private static ColumnType kind(Class<?> type) {
    if (type == String.class) {
      return ColumnType.TEXT;
    }
    if (type == Double.class) {
      return ColumnType.DOUBLE;
    }
    if (type == Integer.class || type == int.class) {
      return ColumnType.INTEGER;
    }
    if (type == boolean.class) {
      return ColumnType.BOOLEAN;
    }
    if (type == LocalDate.class) {
      return ColumnType.DAY;
    }
    throw new IllegalStateException("No kind of column holds " + type);
  }

  private static List<@Nullable Object> row(Figure figure) {
    List<@Nullable Object> row = new ArrayList<>();
    for (RecordComponent field : FIELDS) {
      try {
        row.add(field.getAccessor().invoke(figure));
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException("A public record's field cannot be read", e);
      }
    }
    return row;
  }
}
