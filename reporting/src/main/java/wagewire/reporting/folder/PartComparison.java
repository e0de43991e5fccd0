package wagewire.reporting.folder;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import wagewire.reporting.parquet.ParquetColumn;
import wagewire.reporting.parquet.ParquetRowReader;

/** Compares a file with PostgreSQL row by row; both are in the same order. */
final class PartComparison {

  private final FolderTable table;
  private final List<ParquetColumn> columns;

  private PartComparison(FolderTable table, List<ParquetColumn> columns) {
    this.table = table;
    this.columns = columns;
  }

  /** Returns the first difference in words; empty where there is none. */
  static Optional<String> firstDifference(FolderTable table, PartRows expected, Path file)
      throws SQLException, IOException {
    try (ParquetRowReader actual = ParquetRowReader.open(file)) {
      if (!actual.columns().equals(expected.columns())) {
        return Optional.of(
            "its columns are %s instead of %s"
                .formatted(names(actual.columns()), names(expected.columns())));
      }
      return new PartComparison(table, expected.columns()).compare(expected, actual);
    }
  }

  private Optional<String> compare(PartRows expected, ParquetRowReader actual)
      throws SQLException, IOException {
    for (long number = 1; ; number++) {
      List<@Nullable Object> there = actual.next();
      List<@Nullable Object> here = expected.next();
      if (there == null && here == null) {
        return Optional.empty();
      }
      if (there == null || here == null || !there.equals(here)) {
        return Optional.of("row %,d %s".formatted(number, difference(there, here)));
      }
    }
  }

  private String difference(
      @Nullable List<@Nullable Object> there, @Nullable List<@Nullable Object> here) {
    if (there == null || here == null || !key(there).equals(key(here))) {
      return "is %s in the file, %s in PostgreSQL".formatted(shown(there), shown(here));
    }
    int column = 0;
    while (Objects.equals(there.get(column), here.get(column))) {
      column++;
    }
    return "(%s) has %s '%s' in the file, '%s' in PostgreSQL"
        .formatted(key(here), columns.get(column).name(), there.get(column), here.get(column));
  }

  private String shown(@Nullable List<@Nullable Object> row) {
    return row == null ? "missing" : key(row);
  }

  private String key(List<@Nullable Object> row) {
    List<String> names = columns.stream().map(ParquetColumn::name).toList();
    return table.key().stream()
        .map(name -> name + " " + row.get(names.indexOf(name)))
        .collect(Collectors.joining(", "));
  }

  private static String names(List<ParquetColumn> columns) {
    return columns.stream().map(column -> column.name() + " " + column.kind()).toList().toString();
  }
}
