package wagewire.reporting.parquet;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.parquet.ParquetReadOptions;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.hadoop.api.ReadSupport;
import org.apache.parquet.hadoop.example.GroupReadSupport;
import org.apache.parquet.io.InputFile;
import org.apache.parquet.io.LocalInputFile;
import org.jspecify.annotations.Nullable;

/** Reads a file of {@link ParquetFile} row by row; memory holds a group of rows. */
public final class ParquetRowReader implements AutoCloseable {

  private final List<ParquetColumn> columns;
  private final ParquetReader<Group> reader;

  private ParquetRowReader(List<ParquetColumn> columns, ParquetReader<Group> reader) {
    this.columns = List.copyOf(columns);
    this.reader = reader;
  }

  /**
   * Opens a file.
   *
   * @throws IllegalArgumentException for a column of a type that this program does not write
   */
  public static ParquetRowReader open(Path file) throws IOException {
    InputFile input = new LocalInputFile(file);
    return new ParquetRowReader(columns(input), new Builder(input).build());
  }

  private static List<ParquetColumn> columns(InputFile file) throws IOException {
    ParquetReadOptions options =
        ParquetReadOptions.builder(new PlainParquetConfiguration()).build();
    try (ParquetFileReader footer = ParquetFileReader.open(file, options)) {
      return footer.getFileMetaData().getSchema().getFields().stream()
          .map(field -> new ParquetColumn(field.getName(), ColumnType.of(field)))
          .toList();
    }
  }

  public List<ParquetColumn> columns() {
    return columns;
  }

  /** Returns the next row, a value or null for each column; null at the end. */
  public @Nullable List<@Nullable Object> next() throws IOException {
    Group group = reader.read();
    if (group == null) {
      return null;
    }
    List<@Nullable Object> row = new ArrayList<>(columns.size());
    for (int field = 0; field < columns.size(); field++) {
      boolean absent = group.getFieldRepetitionCount(field) == 0;
      row.add(absent ? null : columns.get(field).kind().read(group, field));
    }
    return row;
  }

  @Override
  public void close() throws IOException {
    reader.close();
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
