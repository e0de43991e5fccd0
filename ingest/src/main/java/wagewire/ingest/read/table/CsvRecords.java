package wagewire.ingest.read.table;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import wagewire.model.text.CsvText;

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

  /**
   * Returns the record's fields without an apostrophe that only guards a spreadsheet; null with
   * unbalanced quotes or text after a closing quote.
   */
  @Nullable List<String> fields(Text record) throws IOException {
    if (!record.balanced()) {
      return null;
    }
    try (CSVParser parser = CSVParser.parse(new StringReader(record.text()), format)) {
      for (CSVRecord fields : parser) {
        return fields.stream().map(CsvText::text).toList();
      }
      return List.of();
    } catch (UncheckedIOException e) {
      return null;
    }
  }

  /** Tracks the quotes of one CSV record across lines. */
  private static final class QuoteState {

    private enum Place {
      FIELD_START,
      PLAIN,
      QUOTED,
      QUOTE_IN_QUOTED
    }

    private final char delimiter;
    private Place place = Place.FIELD_START;

    QuoteState(char delimiter) {
      this.delimiter = delimiter;
    }

    /** Returns true when the next line belongs to the same record. */
    boolean isOpen() {
      return place == Place.QUOTED;
    }

    /** Adds a line; returns false for text between a closing quote and the delimiter. */
    boolean read(String line) {
      for (int index = 0; index < line.length(); index++) {
        char character = line.charAt(index);
        if (place == Place.QUOTE_IN_QUOTED && !closesOrDoubles(character)) {
          return false;
        }
        place = after(character);
      }
      if (place == Place.QUOTE_IN_QUOTED) {
        place = Place.PLAIN;
      }
      return true;
    }

    private boolean closesOrDoubles(char character) {
      return character == delimiter || character == '"' || character == ' ';
    }

    private Place after(char character) {
      boolean quote = character == '"';
      boolean ends = character == delimiter;
      return switch (place) {
        case FIELD_START -> quote ? Place.QUOTED : ends ? Place.FIELD_START : Place.PLAIN;
        case PLAIN -> ends ? Place.FIELD_START : Place.PLAIN;
        case QUOTED -> quote ? Place.QUOTE_IN_QUOTED : Place.QUOTED;
        case QUOTE_IN_QUOTED ->
            quote ? Place.QUOTED : ends ? Place.FIELD_START : Place.QUOTE_IN_QUOTED;
      };
    }
  }

  /** Lines of a file, with push-back of the lines read last. */
  private static final class PushbackLines {

    private final BufferedReader reader;
    private final Deque<String> givenBack = new ArrayDeque<>();
    private long number;

    PushbackLines(Reader reader) {
      this.reader =
          reader instanceof BufferedReader buffered ? buffered : new BufferedReader(reader);
    }

    @Nullable String next() throws IOException {
      String line = givenBack.isEmpty() ? reader.readLine() : givenBack.pop();
      number += line == null ? 0 : 1;
      return line;
    }

    /** Returns the 1-based number of the line read last. */
    long number() {
      return number;
    }

    /** Pushes back all lines of a text but the first. */
    void giveBack(String text, int count, String first) {
      if (count < 2) {
        return;
      }
      List<String> rest = Arrays.asList(text.substring(first.length() + 1).split("\n", -1));
      for (String line : rest.reversed()) {
        givenBack.push(line);
      }
      number -= rest.size();
    }
  }
}
