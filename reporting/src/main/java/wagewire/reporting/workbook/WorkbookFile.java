package wagewire.reporting.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import wagewire.model.error.ErrorCode;
import wagewire.model.error.WagewireException;
import wagewire.reporting.parquet.ParquetColumn;

/**
 * An Excel workbook of one sheet that is written row by row. Its first row stays in view and has
 * filters. Text is text, also where a spreadsheet would run it as a formula; days and moments (UTC)
 * are dates, numbers are numbers.
 */
public final class WorkbookFile {

  /** Rows that a sheet holds below its header. */
  public static final int MOST_ROWS = Worksheet.MAX_ROWS - 1;

  private static final String DAY = "yyyy-mm-dd";
  private static final String MOMENT = "yyyy-mm-dd hh:mm:ss";
  private static final int MOST_CHARACTERS = 32_767;
  private static final int FLUSH = 500;
  private static final int WIDEST = 40;
  private static final int NARROWEST = 9;

  /** What a spreadsheet's numbers, of 15 digits, hold exactly. */
  private static final long MOST_EXACT = 999_999_999_999_999L;

  private static final LocalDate FIRST_DAY = LocalDate.of(1900, 3, 1);

  private final Workbook workbook;
  private final Worksheet sheet;
  private final List<ParquetColumn> columns;
  private int rows;

  private WorkbookFile(OutputStream output, String name, List<ParquetColumn> columns) {
    this.workbook = new Workbook(output, "Wagewire", null);
    this.sheet = workbook.newWorksheet(name);
    this.columns = columns;
  }

  /**
   * Begins a workbook.
   *
   * @param output is left open
   * @param name of the sheet, at most 31 letters, digits and underscores
   */
  public static WorkbookFile to(OutputStream output, String name, List<ParquetColumn> columns) {
    WorkbookFile file = new WorkbookFile(output, name, columns);
    file.header();
    return file;
  }

  private void header() {
    sheet.freezePane(0, 1);
    for (int column = 0; column < columns.size(); column++) {
      String name = columns.get(column).name();
      sheet.inlineString(0, column, name);
      sheet.style(0, column).bold().set();
      sheet.width(column, Math.clamp(name.length() + 4L, NARROWEST, WIDEST));
    }
  }

  /**
   * Adds a row.
   *
   * @param row a value or null for each column, as {@code ColumnType} has it
   * @throws WagewireException WRONG_USAGE where the sheet is full, or a text is too long for a cell
   */
  public void add(List<@Nullable Object> row) throws IOException {
    if (rows == MOST_ROWS) {
      throw full();
    }
    rows++;
    for (int column = 0; column < row.size(); column++) {
      Object value = row.get(column);
      if (value != null) {
        write(column, value);
      }
    }
    if (rows % FLUSH == 0) {
      sheet.flush();
    }
  }

  /** Returns the error of more rows than a sheet holds. */
  public static WagewireException full() {
    return new WagewireException(
        ErrorCode.WRONG_USAGE,
        "there are more rows than a sheet of Excel holds, which are %,d".formatted(MOST_ROWS),
        "format xlsx",
        "Write csv or parquet, or select fewer rows with ./wagewire sql.");
  }

  private void write(int column, Object value) {
    switch (value) {
      case LocalDate day when day.isBefore(FIRST_DAY) -> text(column, day.toString());
      case LocalDate day -> {
        sheet.value(rows, column, day);
        sheet.style(rows, column).format(DAY).set();
      }
      case Instant moment -> {
        sheet.value(rows, column, LocalDateTime.ofInstant(moment, ZoneOffset.UTC));
        sheet.style(rows, column).format(MOMENT).set();
      }
      case Boolean truth -> sheet.value(rows, column, truth);
      case Double number when !Double.isFinite(number) -> text(column, number.toString());
      case Long number when Math.abs(number) > MOST_EXACT -> text(column, number.toString());
      case Number number -> sheet.value(rows, column, number);
      case List<?> members ->
          text(
              column,
              members.stream()
                  .map(one -> Objects.toString(one, ""))
                  .collect(Collectors.joining(", ")));
      default -> text(column, value.toString());
    }
  }

  private void text(int column, String text) {
    if (text.length() > MOST_CHARACTERS) {
      throw new WagewireException(
          ErrorCode.WRONG_USAGE,
          "a text has %,d characters, and a cell of Excel holds %,d"
              .formatted(text.length(), MOST_CHARACTERS),
          "row %,d, column %s".formatted(rows, columns.get(column).name()),
          "Write csv or parquet.");
    }
    sheet.inlineString(rows, column, text);
  }

  /** Ends the workbook. */
  public void finish() throws IOException {
    sheet.setAutoFilter(0, 0, rows, columns.size() - 1);
    sheet.finish();
    workbook.finish();
  }
}
