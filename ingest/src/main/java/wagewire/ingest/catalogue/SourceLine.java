package wagewire.ingest.catalogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import wagewire.model.board.BoardId;

/**
 * One logical line of a catalogue; line breaks within quotes belong to it.
 *
 * @param fields trimmed; empty for a remark or a blank line
 * @param board null for a remark, a blank line or the header
 */
record SourceLine(String text, List<String> fields, @Nullable BoardId board) {

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
