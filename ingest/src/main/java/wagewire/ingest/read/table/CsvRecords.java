package wagewire.ingest.read.table;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * Splits a CSV into the texts of its records: a quote opens a field only at the field's beginning,
 * and line ends inside quotes belong to the field. With unbalanced quotes only the first line is
 * returned, as damaged, and splitting resumes at the next.
 */
final class CsvRecords {

  /** Longest record; its quotes count as unbalanced beyond that. */
  static final int LONGEST = 2_000_000;

  /**
   * @param text without its line end
   * @param line 1-based number of its first line
   * @param balanced whether its quotes are
   */
  record Text(String text, long line, boolean balanced) {}

  private final PushbackLines lines;
  private final char delimiter;
  private final CSVFormat format;

  CsvRecords(Reader reader, char delimiter) {
    this.lines = new PushbackLines(reader);
    this.delimiter = delimiter;
    this.format =
        CSVFormat.RFC4180.builder().setDelimiter(delimiter).setIgnoreEmptyLines(false).get();
  }

  /** Returns the next non-empty record; null after the last. */
  @Nullable Text next() throws IOException {
    String first = lines.next();
    while (first != null && first.isEmpty()) {
      first = lines.next();
    }
    if (first == null) {
      return null;
    }
    long start = lines.number();
    QuoteState state = new QuoteState(delimiter);
    StringBuilder text = new StringBuilder();
    String line = first;
    int taken = 0;
    while (line != null) {
      text.append(taken == 0 ? "" : "\n").append(line);
      taken++;
      if (!state.read(line) || text.length() > LONGEST) {
        break;
      }
      if (!state.isOpen()) {
        return new Text(text.toString(), start, true);
      }
      line = lines.next();
    }
    lines.giveBack(text.toString(), taken, first);
    return new Text(first, start, false);
  }

  /** Returns the fields of a balanced record; null for text after a closing quote. */
  @Nullable List<String> fields(String record) throws IOException {
    try (CSVParser parser = CSVParser.parse(new StringReader(record), format)) {
      for (CSVRecord fields : parser) {
        return fields.toList();
      }
      return List.of();
    } catch (UncheckedIOException e) {
      return null;
    }
  }
}
