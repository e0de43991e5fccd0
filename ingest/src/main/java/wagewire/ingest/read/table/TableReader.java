package wagewire.ingest.read.table;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import wagewire.ingest.read.Refusal;
import wagewire.ingest.read.table.RowSource.RawRow;
import wagewire.ingest.read.value.Texts;
import wagewire.model.error.ErrorCode;
import wagewire.model.error.WagewireException;
import wagewire.model.listing.PublishedListing;

/**
 * Reads a table once, row by row, in bounded memory. CSV has a header; JSON is one object per line,
 * or an array of objects. {@code .gz} is decompressed on the fly.
 */
public final class TableReader implements Iterable<TableReader.TableRow>, AutoCloseable {

  public static final String CSV = "csv";
  public static final String JSON_LINES = "jsonl";

  private final Path file;
  private final RowSource rows;
  private final RowReader rowReader;
  private final IgnoredColumns ignored;

  private TableReader(Path file, RowSource rows, ColumnMapping mapping) {
    this.file = file;
    this.rows = rows;
    this.rowReader = new RowReader(mapping);
    this.ignored = new IgnoredColumns(mapping);
  }

  /**
   * Opens a table.
   *
   * @param format {@value #CSV} or {@value #JSON_LINES}
   * @throws WagewireException MISSING_COLUMN when the file has no title or lacks a mapped column;
   *     WRONG_USAGE for another format; UNREADABLE_INPUT
   */
  public static TableReader open(Path file, String format, ColumnMapping mapping) {
    try {
      return switch (format) {
        case CSV -> openCsv(file, mapping);
        case JSON_LINES -> openJson(file, mapping);
        default ->
            throw new WagewireException(
                ErrorCode.WRONG_USAGE,
                "unknown table format '" + format + "'",
                file.toString(),
                "Use csv or jsonl.");
      };
    } catch (IOException e) {
      throw TextFile.unreadable(file, e);
    }
  }

  private static TableReader openCsv(Path file, ColumnMapping mapping) throws IOException {
    char delimiter = TextFile.delimiter(file);
    CsvRows rows = CsvRows.open(TextFile.open(file), delimiter);
    List<String> missing =
        required(mapping).stream()
            .filter(column -> rows.header().stream().noneMatch(column::equalsIgnoreCase))
            .toList();
    if (!missing.isEmpty()) {
      rows.close();
      throw missing(file, missing, rows.header());
    }
    return new TableReader(file, rows, mapping);
  }

  /** Scans the file until each required column was seen, then restarts. */
  private static TableReader openJson(Path file, ColumnMapping mapping) throws IOException {
    Set<String> missing = new LinkedHashSet<>(required(mapping));
    Set<String> seen = new LinkedHashSet<>();
    boolean anyObject = false;
    try (JsonRows rows = new JsonRows(TextFile.open(file))) {
      for (RawRow row = rows.next(); row != null && !missing.isEmpty(); row = rows.next()) {
        if (row instanceof RawRow.Values values) {
          anyObject = true;
          seen.addAll(values.values().propertyNames());
          missing.removeIf(column -> ColumnLookup.has(values.values(), column));
        }
      }
    }
    if (anyObject && !missing.isEmpty()) {
      throw missing(file, missing, seen);
    }
    return new TableReader(file, new JsonRows(TextFile.open(file)), mapping);
  }

  private static Collection<String> required(ColumnMapping mapping) {
    Set<String> columns = new LinkedHashSet<>();
    columns.add(String.valueOf(mapping.column(TableField.TITLE)));
    for (TableField target : TableField.values()) {
      String named = mapping.named().get(target);
      if (named != null) {
        columns.add(named);
      }
    }
    return columns;
  }

  private static WagewireException missing(
      Path file, Collection<String> missing, Collection<String> there) {
    return new WagewireException(
        ErrorCode.MISSING_COLUMN,
        "no column '%s'".formatted(String.join("', '", missing)),
        file.toString(),
        "Its columns are: %s. Name them by --columns, such as title=Job Title."
            .formatted(String.join(", ", there)));
  }

  /**
   * Returns the rows; may be called once, since the file is read during iteration. A file truncated
   * inside its compression throws {@link WagewireException} UNREADABLE_INPUT after its last whole
   * row.
   */
  @Override
  public Iterator<TableRow> iterator() {
    return Stream.generate(this::read).takeWhile(Optional::isPresent).map(Optional::get).iterator();
  }

  /** Returns columns without a field, with the number of values read so far. */
  public Map<String, Long> ignoredColumns() {
    return ignored.counts();
  }

  @Override
  public void close() {
    try {
      rows.close();
    } catch (IOException e) {
      throw TextFile.unreadable(file, e);
    }
  }

  private Optional<TableRow> read() {
    try {
      RawRow row = rows.next();
      if (row instanceof RawRow.Values values) {
        ignored.count(values.values());
      }
      return Optional.ofNullable(row).map(rowReader::read);
    } catch (IOException e) {
      throw TextFile.unreadable(file, e);
    }
  }

  /** Counts values in unmapped columns, by name. */
  private static final class IgnoredColumns {

    private final Set<String> taken;
    private final Map<String, Long> counts = new TreeMap<>();

    IgnoredColumns(ColumnMapping mapping) {
      taken =
          Arrays.stream(TableField.values())
              .flatMap(target -> Stream.ofNullable(mapping.column(target)))
              .flatMap(column -> Stream.of(column, column.split("\\.")[0]))
              .map(column -> column.toLowerCase(Locale.ROOT))
              .collect(Collectors.toUnmodifiableSet());
    }

    void count(ObjectNode row) {
      for (var column : row.properties()) {
        if (!taken.contains(column.getKey().toLowerCase(Locale.ROOT))
            && hasValue(column.getValue())) {
          counts.merge(column.getKey(), 1L, Long::sum);
        }
      }
    }

    Map<String, Long> counts() {
      return Map.copyOf(counts);
    }

    private static boolean hasValue(JsonNode value) {
      if (value.isContainer()) {
        return !value.isEmpty();
      }
      return !value.isNull() && Texts.present(value.asString()) != null;
    }
  }

  /** One row of a table, read or refused. */
  public sealed interface TableRow {

    /** Returns which board showed the row and when, as far as the row states it. */
    RowObservation observation();

    record Read(RowObservation observation, PublishedListing listing) implements TableRow {}

    record Refused(RowObservation observation, Refusal refusal) implements TableRow {}
  }
}
