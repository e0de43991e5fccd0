package wagewire.reporting.workbook;

import java.util.List;
import java.util.Objects;
import org.dhatim.fastexcel.Worksheet;
import wagewire.metrics.definition.Metric;
import wagewire.reporting.parquet.ParquetColumn;

/** Writes the sheet that explains a workbook: notes, columns with their units, metrics. */
final class NotesSheet {

  private static final int NAME = 26;
  private static final int TEXT = 110;

  private final Worksheet sheet;
  private int row;

  private NotesSheet(Worksheet sheet) {
    this.sheet = sheet;
  }

  static void write(
      Worksheet sheet, WorkbookNotes notes, List<ParquetColumn> columns, ColumnUnits units) {
    NotesSheet written = new NotesSheet(sheet);
    sheet.width(0, NAME);
    sheet.width(1, NAME);
    sheet.width(2, TEXT);
    written.heading("about", "", "");
    notes.lines().forEach(line -> written.line(line.name(), "", line.text()));
    written.row++;
    written.heading("column", "unit", "meaning");
    for (int column = 0; column < columns.size(); column++) {
      String name = columns.get(column).name();
      written.line(name, unit(units, column), notes.comments().getOrDefault(name, ""));
    }
    List<Metric> metrics = units.metrics();
    if (!metrics.isEmpty()) {
      written.row++;
      written.heading("metric", "unit", "meaning");
      metrics.forEach(metric -> written.line(metric.id(), metric.unit(), metric.meaning()));
    }
  }

  private static String unit(ColumnUnits units, int column) {
    return units.isStatedByRow(column)
        ? "as column unit says"
        : Objects.requireNonNullElse(units.fixed(column), "");
  }

  private void heading(String first, String second, String third) {
    line(first, second, third);
    sheet.range(row - 1, 0, row - 1, 2).style().bold().set();
  }

  private void line(String first, String second, String third) {
    sheet.inlineString(row, 0, first);
    sheet.inlineString(row, 1, second);
    sheet.inlineString(row, 2, third);
    sheet.style(row, 2).wrapText(true).verticalAlignment("top").set();
    row++;
  }
}
