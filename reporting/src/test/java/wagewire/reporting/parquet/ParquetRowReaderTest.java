package wagewire.reporting.parquet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ParquetRowReaderTest {

  private static final List<ParquetColumn> COLUMNS =
      Arrays.stream(ColumnType.values()).map(kind -> new ParquetColumn("a_" + kind, kind)).toList();

  @TempDir Path folder;

  @Test
  void whatWasWrittenIsReadWithItsTypes() throws IOException {
    List<List<@Nullable Object>> rows =
        List.of(
            List.of(
                "Zürich",
                -1,
                Long.MIN_VALUE,
                0.1,
                true,
                LocalDate.of(1969, 12, 31),
                Instant.parse("1969-12-31T23:59:59.999999Z"),
                List.of("a", ""),
                Arrays.asList(null, LocalDate.of(2026, 11, 30), null)),
            Collections.nCopies(COLUMNS.size(), null),
            List.of("", 0, 0L, -0.0, false, LocalDate.EPOCH, Instant.EPOCH, List.of(), List.of()));
    Path file = written(rows);
    try (ParquetRowReader reader = ParquetRowReader.open(file)) {
      assertThat(reader.columns()).isEqualTo(COLUMNS);
    }
    assertThat(read(file)).isEqualTo(rows);
  }

  @Test
  void aFileWithoutRowsHasItsColumns() throws IOException {
    Path file = written(List.of());
    try (ParquetRowReader reader = ParquetRowReader.open(file)) {
      assertThat(reader.columns()).isEqualTo(COLUMNS);
      assertThat(reader.next()).isNull();
    }
  }

  private Path written(List<List<@Nullable Object>> rows) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ParquetFile file = ParquetFile.to(bytes, COLUMNS)) {
      for (List<@Nullable Object> row : rows) {
        file.add(row);
      }
    }
    return Files.write(folder.resolve("rows.parquet"), bytes.toByteArray());
  }

  private static List<List<@Nullable Object>> read(Path file) throws IOException {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    try (ParquetRowReader reader = ParquetRowReader.open(file)) {
      for (var row = reader.next(); row != null; row = reader.next()) {
        rows.add(row);
      }
    }
    return rows;
  }
}
