package wagewire.ingest.read.table;

import java.io.IOException;
import java.io.Reader;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import wagewire.ingest.read.table.RowSource.RawRow;

/**
 * Rows of a CSV with a header. A row with values beyond the header is broken, except for a few in a
 * tab-separated table; a short row lacks its last values. After unbalanced quotes, everything up to
 * the next complete row belongs to the same broken row.
 */
final class CsvRows implements RowSource {

  private static final char TAB = '\t';
  private static final int LONGEST_BROKEN = 100_000;

  private final Reader reader;
  private final CsvRecords records;
  private final char delimiter;
  private final List<String> header;
  private CsvRecords.@Nullable Text waiting;

  private CsvRows(Reader reader, CsvRecords records, char delimiter, List<String> header) {
    this.reader = reader;
    this.records = records;
    this.delimiter = delimiter;
    this.header = header;
  }

  /** Opens a CSV and reads its header; an empty file has no columns. */
  static CsvRows open(Reader reader, char delimiter) throws IOException {
    CsvRecords records = new CsvRecords(reader, delimiter);
    CsvRecords.Text first = records.next();
    List<String> header = first == null ? List.of() : columns(records, first, delimiter);
    return new CsvRows(reader, records, delimiter, header);
  }

  /** Returns the column names; an unclosed quote is part of its name. */
  private static List<String> columns(CsvRecords records, CsvRecords.Text first, char delimiter)
      throws IOException {
    List<String> fields = records.fields(first);
    Stream<String> names =
        fields != null
            ? fields.stream()
            : Pattern.compile(String.valueOf(delimiter), Pattern.LITERAL)
                .splitAsStream(first.text());
    return names.map(String::strip).toList();
  }

  List<String> header() {
    return header;
  }

  @Override
  public @Nullable RawRow next() throws IOException {
    CsvRecords.Text record = waiting == null ? records.next() : waiting;
    waiting = null;
    if (record == null) {
      return null;
    }
    List<String> fields = records.fields(record);
    if (fields == null) {
      ObjectNode rescued = withoutQuotes(record.text());
      return rescued == null ? broken(record) : new RawRow.Values(rescued);
    }
    if (!isReadable(fields)) {
      return new RawRow.Broken(
          "the row in line %d has %d values for %d columns"
              .formatted(record.line(), fields.size(), header.size()),
          record.text());
    }
    return new RawRow.Values(values(fields));
  }

  /**
   * Returns whether a row can be read. Values without a column may come from a stray comma that
   * shifted the row; in tab-separated tables a few are accepted, but as many as half a row are
   * another row.
   */
  private boolean isReadable(List<String> fields) {
    long surplus = fields.stream().skip(header.size()).filter(value -> !value.isBlank()).count();
    return surplus == 0 || (delimiter == TAB && surplus * 2 < header.size());
  }

  private RawRow broken(CsvRecords.Text first) throws IOException {
    StringBuilder text = new StringBuilder(first.text());
    CsvRecords.Text next = records.next();
    while (next != null && !isComplete(next)) {
      if (text.length() < LONGEST_BROKEN) {
        text.append('\n').append(next.text());
      }
      next = records.next();
    }
    waiting = next;
    return new RawRow.Broken(
        "the row starting in line %d has unbalanced quotes".formatted(first.line()),
        text.toString());
  }

  private boolean isComplete(CsvRecords.Text record) throws IOException {
    List<String> fields = records.fields(record);
    return fields != null && fields.size() == header.size();
  }

  /** Reads the line with quotes as plain characters, in tab-separated tables. */
  private @Nullable ObjectNode withoutQuotes(String line) {
    if (delimiter != TAB) {
      return null;
    }
    List<String> fields = List.of(line.split("\t", -1));
    return fields.size() == header.size() ? values(fields) : null;
  }

  private ObjectNode values(List<String> fields) {
    ObjectNode values = JsonNodeFactory.instance.objectNode();
    for (int index = 0; index < fields.size(); index++) {
      String column = index < header.size() ? header.get(index) : "column " + (index + 1);
      if (!values.has(column)) {
        values.put(column, fields.get(index));
      }
    }
    return values;
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
