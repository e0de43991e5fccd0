package wagewire.reporting.brief.render;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVPrinter;
import tools.jackson.databind.JsonNode;
import wagewire.model.json.Json;
import wagewire.model.text.CsvText;

/**
 * Figures or corrections as CSV, a line each, with the columns of their table; nulls and what JSON
 * leaves out are empty, and the members of a list have blanks between them.
 */
public final class FigureCsv {

  private FigureCsv() {}

  /**
   * @param rows at least one record; its fields are the columns
   */
  public static String of(List<? extends Record> rows) {
    return of(rows.getFirst().getClass(), rows);
  }

  /**
   * @param kind of the rows; its fields are the columns
   * @param rows may be none
   */
  public static String of(Class<? extends Record> kind, List<? extends Record> rows) {
    StringBuilder text = new StringBuilder();
    try (CSVPrinter csv = new CSVPrinter(text, CsvText.FORMAT)) {
      List<String> columns = Json.fields(kind);
      csv.printRecord(columns);
      for (Record one : rows) {
        JsonNode row = row(one);
        for (String column : columns) {
          csv.print(cell(row.path(column)));
        }
        csv.println();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  private static JsonNode row(Record one) {
    return Json.tree(Json.bytes(one));
  }

  private static String cell(JsonNode value) {
    if (value.isArray()) {
      return CsvText.cell(
          value.valueStream().map(JsonNode::asString).collect(Collectors.joining(" ")));
    }
    String text = value.isNull() || value.isMissingNode() ? "" : value.asString();
    return value.isString() ? CsvText.cell(text) : text;
  }
}
