package wagewire.lab.evaluate;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import wagewire.model.error.ErrorCode;
import wagewire.model.error.WagewireException;

/**
 * Postings with expected answers: tab-separated, with column names in the first line. Other lines
 * that begin with # are ignored; cells missing at the end of a line are empty. A file whose name
 * ends in {@value #JSON_LINES} has a JSON object in each line instead.
 *
 * @param name name of the file
 * @param rows cells by column
 */
public record LabelledSet(String name, List<String> columns, List<Map<String, String>> rows) {

  static final String JSON_LINES = ".jsonl";

  private static final String COMMENT = "#";

  /**
   * @throws WagewireException UNREADABLE_INPUT for a file that is empty or no text, and for a line
   *     with more cells than columns or no JSON
   */
  public static LabelledSet read(Path file) {
    String name = String.valueOf(file.getFileName());
    try {
      List<String> lines = Files.readAllLines(file);
      return name.endsWith(JSON_LINES) ? LabelledJsonRows.of(name, lines) : of(name, lines);
    } catch (JacksonException e) {
      throw unreadable("a line that is no JSON", name, e);
    } catch (CharacterCodingException e) {
      throw unreadable("not a text in UTF-8", name, e);
    } catch (IOException e) {
      throw unreadable("cannot be read: " + e.getMessage(), file.toString(), e);
    }
  }

  static LabelledSet of(String name, List<String> lines) {
    if (lines.isEmpty() || lines.getFirst().isBlank()) {
      throw unreadable("no line that names the columns", name, null);
    }
    String header = lines.getFirst();
    String[] columns =
        cells(header.startsWith(COMMENT) ? header.substring(1).stripLeading() : header);
    List<Map<String, String>> rows =
        lines.stream()
            .skip(1)
            .filter(line -> !line.isBlank() && !line.startsWith(COMMENT))
            .map(line -> row(name, columns, line))
            .toList();
    return new LabelledSet(name, List.of(columns), rows);
  }

  private static Map<String, String> row(String name, String[] columns, String line) {
    String[] cells = cells(line);
    if (cells.length > columns.length) {
      throw unreadable("more than %d cells".formatted(columns.length), name + ": " + line, null);
    }
    Map<String, String> row = new LinkedHashMap<>();
    for (int i = 0; i < columns.length; i++) {
      row.put(columns[i], i < cells.length ? cells[i].strip() : "");
    }
    return row;
  }

  private static String[] cells(String line) {
    return Arrays.stream(line.split("\t", -1)).map(String::strip).toArray(String[]::new);
  }

  private static WagewireException unreadable(
      String what, String where, @Nullable Throwable cause) {
    return new WagewireException(
        ErrorCode.UNREADABLE_INPUT,
        what,
        where,
        "A labelled file is tab-separated, and its first line names the columns",
        cause);
  }
}
