package wagewire.reporting.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.SimpleGroup;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.hadoop.api.ReadSupport;
import org.apache.parquet.hadoop.example.GroupReadSupport;
import org.apache.parquet.io.InputFile;
import org.apache.parquet.io.LocalInputFile;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.schema.Type;
import org.jspecify.annotations.Nullable;

/**
 * A Parquet file as the library's own reader has it.
 *
 * @param types of the columns, as the library writes them, in order
 * @param rows values by column as they are stored: days and moments as numbers
 */
public record ParquetContents(Map<String, String> types, List<Map<String, @Nullable Object>> rows) {

  public static ParquetContents read(byte[] bytes) throws IOException {
    Path file = Files.createTempFile("wagewire", ".parquet");
    try {
      return read(new LocalInputFile(Files.write(file, bytes)));
    } finally {
      Files.delete(file);
    }
  }

  private static ParquetContents read(InputFile file) throws IOException {
    Map<String, String> types = new LinkedHashMap<>();
    List<Map<String, @Nullable Object>> rows = new ArrayList<>();
    try (ParquetReader<Group> reader = new Builder(file).build()) {
      for (Group row = reader.read(); row != null; row = reader.read()) {
        rows.add(row((SimpleGroup) row));
        row.getType()
            .getFields()
            .forEach(one -> types.put(one.getName(), one.toString().replaceAll("\\s+", " ")));
      }
    }
    return new ParquetContents(types, rows);
  }

  private static Map<String, @Nullable Object> row(SimpleGroup group) {
    Map<String, @Nullable Object> row = new LinkedHashMap<>();
    for (Type type : group.getType().getFields()) {
      int field = group.getType().getFieldIndex(type.getName());
      boolean absent = group.getFieldRepetitionCount(field) == 0;
      row.put(type.getName(), absent ? null : value(group.getObject(field, 0)));
    }
    return row;
  }

  private static Object value(Object stored) {
    return switch (stored) {
      case Binary text -> text.toStringUsingUTF8();
      case SimpleGroup list -> {
        List<@Nullable Object> values = new ArrayList<>();
        for (int one = 0; one < list.getFieldRepetitionCount(0); one++) {
          SimpleGroup element = (SimpleGroup) list.getGroup(0, one);
          values.add(
              element.getFieldRepetitionCount(0) == 0 ? null : value(element.getObject(0, 0)));
        }
        yield values;
      }
      default -> stored;
    };
  }

  private static final class Builder extends ParquetReader.Builder<Group> {

    private Builder(InputFile file) {
      super(file, new PlainParquetConfiguration());
    }

    @Override
    protected ReadSupport<Group> getReadSupport() {
      return new GroupReadSupport();
    }
  }
}
