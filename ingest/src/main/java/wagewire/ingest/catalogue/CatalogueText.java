package wagewire.ingest.catalogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import wagewire.model.board.BoardId;
import wagewire.model.board.SourceKind;
import wagewire.model.error.ErrorCode;
import wagewire.model.error.WagewireException;
import wagewire.model.source.Sources;
import wagewire.model.text.CsvText;

/**
 * Text of a catalogue. Added boards leave all existing lines unchanged; they are inserted in order
 * where the lines are sorted, else appended.
 */
record CatalogueText(List<SourceLine> lines, CatalogueLineWriter writer, String lineEnd) {

  /** Order of {@code sort} in the C locale on lines without quotes. */
  static final Comparator<BoardId> ORDER =
      Comparator.comparing(BoardId::platform).thenComparing(BoardId::token);

  /**
   * Reads a catalogue.
   *
   * @param text that has no problems
   */
  static CatalogueText of(String text) {
    List<SourceLine> lines = SourceLine.split(text);
    return new CatalogueText(
        lines, CatalogueLineWriter.of(lines), text.contains("\r\n") ? "\r\n" : "\n");
  }

  /** Returns the fields of each board's line, by the columns of the header. */
  List<Map<String, String>> rows() {
    List<Map<String, String>> rows = new ArrayList<>();
    for (SourceLine line : lines) {
      if (line.board() != null) {
        Map<String, String> row = new LinkedHashMap<>();
        for (int i = 0; i < writer.header().size(); i++) {
          row.put(writer.header().get(i), i < line.fields().size() ? line.fields().get(i) : "");
        }
        rows.add(row);
      }
    }
    return rows;
  }

  /** Returns the text with the boards added; none may be listed already. */
  String with(Collection<NewBoard> boards) {
    boolean sorted = isSorted();
    PriorityQueue<NewBoard> left =
        new PriorityQueue<>(Comparator.comparing(NewBoard::board, ORDER));
    left.addAll(boards);
    StringBuilder text = new StringBuilder();
    List<SourceLine> remarks = new ArrayList<>();
    for (SourceLine line : lines) {
      if (line.isRemark()) {
        remarks.add(line);
        continue;
      }
      BoardId board = line.board();
      while (sorted && board != null && !left.isEmpty() && isBefore(left.peek(), board)) {
        write(left.poll(), text);
      }
      remarks.forEach(remark -> text.append(remark.text()).append(lineEnd));
      remarks.clear();
      text.append(line.text()).append(lineEnd);
    }
    while (!left.isEmpty()) {
      write(left.poll(), text);
    }
    remarks.forEach(remark -> text.append(remark.text()).append(lineEnd));
    return text.toString();
  }

  /**
   * Returns the text with the days on which boards were found to be gone; other lines are
   * unchanged.
   *
   * @param days by board; empty to remove the day
   */
  String withGone(Map<BoardId, Optional<LocalDate>> days) {
    List<String> header = new ArrayList<>(writer.header());
    if (!header.contains(CatalogueColumns.GONE_ON)) {
      header.add(CatalogueColumns.GONE_ON);
    }
    int column = header.indexOf(CatalogueColumns.GONE_ON);
    StringBuilder text = new StringBuilder();
    boolean headed = false;
    for (SourceLine line : lines) {
      Optional<LocalDate> day = line.board() == null ? null : days.get(line.board());
      boolean isHeader = !headed && !line.isRemark();
      headed |= isHeader;
      if (isHeader && header.size() > writer.header().size()) {
        text.append(CsvText.line(header.toArray()));
      } else if (day == null) {
        text.append(line.text());
      } else {
        text.append(line.with(column, day.map(LocalDate::toString).orElse("")));
      }
      text.append(lineEnd);
    }
    return text.toString();
  }

  private void write(NewBoard board, StringBuilder text) {
    text.append(writer.line(board)).append(lineEnd);
  }

  private static boolean isBefore(NewBoard one, BoardId other) {
    return ORDER.compare(one.board(), other) < 0;
  }

  private boolean isSorted() {
    @Nullable BoardId before = null;
    for (SourceLine line : lines) {
      BoardId board = line.board();
      if (board != null && before != null && ORDER.compare(before, board) > 0) {
        return false;
      }
      before = board == null ? before : board;
    }
    return true;
  }

  /**
   * One logical line of a catalogue; line breaks within quotes belong to it.
   *
   * @param fields trimmed; empty for a remark or a blank line
   * @param board null for a remark, a blank line or the header
   */
  private record SourceLine(String text, List<String> fields, @Nullable BoardId board) {

    private static final CSVFormat FORMAT = CSVFormat.DEFAULT.builder().setTrim(true).get();

    /** Splits a text into logical lines without line ends. */
    static List<SourceLine> split(String text) {
      List<SourceLine> lines = new ArrayList<>();
      List<String> header = List.of();
      StringBuilder open = new StringBuilder();
      for (String line : text.lines().toList()) {
        open.append(open.isEmpty() ? "" : "\n").append(line);
        String whole = open.toString();
        if (!isRemarkOrBlank(whole) && hasOpenQuote(whole)) {
          continue;
        }
        open.setLength(0);
        List<String> fields = isRemarkOrBlank(whole) ? List.of() : fields(whole);
        lines.add(new SourceLine(whole, fields, header.isEmpty() ? null : board(header, fields)));
        header = header.isEmpty() ? fields : header;
      }
      return lines;
    }

    /** Returns the line with another value in a column. */
    String with(int column, String value) {
      List<String> changed = new ArrayList<>(fields);
      while (changed.size() <= column) {
        changed.add("");
      }
      changed.set(column, value);
      while (changed.getLast().isEmpty()) {
        changed.removeLast();
      }
      return CsvText.line(changed.toArray());
    }

    boolean isRemark() {
      return fields.isEmpty();
    }

    private static boolean isRemarkOrBlank(String line) {
      return line.isBlank() || line.startsWith("#");
    }

    private static boolean hasOpenQuote(String line) {
      return line.chars().filter(letter -> letter == '"').count() % 2 != 0;
    }

    private static List<String> fields(String line) {
      try (CSVParser parser = CSVParser.parse(line, FORMAT)) {
        return parser.stream().findFirst().map(CSVRecord::toList).orElse(List.of());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private static @Nullable BoardId board(List<String> header, List<String> fields) {
      int platform = header.indexOf(CatalogueColumns.PLATFORM);
      int token = header.indexOf(CatalogueColumns.TOKEN);
      return fields.size() > Math.max(platform, token)
          ? new BoardId(fields.get(platform), fields.get(token))
          : null;
    }
  }

  /** Formats boards as lines for a catalogue's header. */
  private record CatalogueLineWriter(List<String> header) {

    private static final String UNVERIFIED = "unverified";

    static CatalogueLineWriter of(List<SourceLine> lines) {
      return new CatalogueLineWriter(
          lines.stream()
              .filter(line -> !line.isRemark())
              .findFirst()
              .map(SourceLine::fields)
              .orElse(List.of()));
    }

    /**
     * Formats a board; throws {@link WagewireException} MISSING_COLUMN when the header lacks a
     * column that it needs. A website without a column is left out.
     */
    String line(NewBoard board) {
      Map<String, String> values = values(board);
      for (String column : List.of(CatalogueColumns.KIND, CatalogueColumns.BASE_URL)) {
        if (values.containsKey(column) && !header.contains(column)) {
          throw new WagewireException(
              ErrorCode.MISSING_COLUMN,
              "the catalogue has no column '%s'".formatted(column),
              board.board().toString(),
              "Add it to the header; lines without a value stay as they are");
        }
      }
      List<String> fields = new ArrayList<>();
      header.forEach(column -> fields.add(values.getOrDefault(column, "")));
      while (!fields.isEmpty() && fields.getLast().isEmpty()) {
        fields.removeLast();
      }
      return CsvText.line(fields.toArray());
    }

    private static Map<String, String> values(NewBoard board) {
      Map<String, String> values = new LinkedHashMap<>();
      values.put(CatalogueColumns.PLATFORM, board.board().platform());
      values.put(CatalogueColumns.TOKEN, board.board().token());
      values.put(CatalogueColumns.EMPLOYER, Optional.ofNullable(board.employer()).orElse(""));
      values.put(CatalogueColumns.NOTE, UNVERIFIED);
      SourceKind kind = board.kind();
      if (kind != null && kind != Sources.kind(board.board().platform())) {
        values.put(CatalogueColumns.KIND, kind.id());
      }
      if (board.baseUrl() != null) {
        values.put(CatalogueColumns.BASE_URL, board.baseUrl().toString());
      }
      if (board.website() != null) {
        values.put(CatalogueColumns.WEBSITE, board.website().toString());
      }
      return values;
    }
  }
}
