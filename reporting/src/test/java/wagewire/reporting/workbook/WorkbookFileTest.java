package wagewire.reporting.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import wagewire.model.error.WagewireException;
import wagewire.reporting.parquet.ColumnType;
import wagewire.reporting.parquet.ParquetColumn;
import wagewire.reporting.testing.WorkbookContents;
import wagewire.reporting.testing.WorkbookContents.Cell;
import wagewire.reporting.testing.WorkbookContents.Row;
import wagewire.reporting.workbook.WorkbookNotes.Line;

/** Spreadsheets get numbers as numbers, days as days, and text as text. */
class WorkbookFileTest {

  private static final List<ParquetColumn> FIGURES =
      List.of(
          new ParquetColumn("metric", ColumnType.TEXT),
          new ParquetColumn("value", ColumnType.DOUBLE),
          new ParquetColumn("unit", ColumnType.TEXT),
          new ParquetColumn("currency", ColumnType.TEXT));

  private static WorkbookContents written(List<ParquetColumn> columns, List<?>... rows)
      throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    WorkbookFile file = WorkbookFile.to(bytes, "figures", columns);
    for (List<?> row : rows) {
      file.add(Collections.unmodifiableList(row));
    }
    file.finish(
        new WorkbookNotes(
            List.of(new Line("release", "2026-W47")), Map.of("value", "The value of it.")));
    return WorkbookContents.read(bytes.toByteArray());
  }

  private static Cell cell(ColumnType type, @Nullable Object value) throws IOException {
    return written(List.of(new ParquetColumn("x", type)), Collections.singletonList(value))
        .table()
        .getFirst()
        .cell("x");
  }

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "<b>&amp;", "2026-11-02", " a "})
  void textIsTextWhateverItBeginsWith(String text) throws IOException {
    assertThat(cell(ColumnType.TEXT, text)).isEqualTo(new Cell("inlineStr", text, ""));
  }

  @Test
  void charactersThatXmlCannotHaveDoNotSpoilTheFile() throws IOException {
    assertThat(cell(ColumnType.TEXT, "a\u0001b\uD800c").text()).startsWith("a").endsWith("c");
  }

  @Test
  void daysAndMomentsAreDates() throws IOException {
    assertThat(cell(ColumnType.DAY, LocalDate.of(2026, 11, 2)))
        .isEqualTo(new Cell("n", "46328.0", "yyyy-mm-dd"));
    Cell moment = cell(ColumnType.MOMENT, Instant.parse("2026-11-02T06:00:00Z"));
    assertThat(moment.format()).isEqualTo("yyyy-mm-dd hh:mm:ss");
    assertThat(Double.parseDouble(moment.text())).isEqualTo(46328.25);
    assertThat(cell(ColumnType.DAY, LocalDate.of(1899, 1, 1)))
        .as("spreadsheets have no such day")
        .isEqualTo(new Cell("inlineStr", "1899-01-01", ""));
  }

  @Test
  void numbersAreNumbersAsLongAsTheyAreExact() throws IOException {
    assertThat(cell(ColumnType.LONG, 12L)).isEqualTo(new Cell("n", "12", ""));
    assertThat(cell(ColumnType.LONG, 1_234_567_890_123_456_789L))
        .isEqualTo(new Cell("inlineStr", "1234567890123456789", ""));
    assertThat(cell(ColumnType.DOUBLE, Double.NaN)).isEqualTo(new Cell("inlineStr", "NaN", ""));
    assertThat(cell(ColumnType.BOOLEAN, true)).isEqualTo(new Cell("b", "1", ""));
    assertThat(cell(ColumnType.TEXTS, List.of("hubspot", "marketo")).text())
        .isEqualTo("hubspot, marketo");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "percent|all|12.5|0.0\" %\"",
        "points|all|-1.5|0.0\" points\"",
        "share|all|0.25|0.0%",
        "days|all|30.5|0.0\" days\"",
        "count|all|1200|#,##0",
        "count|all|1200.5|#,##0.0",
        "index|all|104.2|0.0",
        "currency|EUR|85000|#,##0\" EUR\"",
        "currency|all|85000|#,##0\" USD\""
      })
  void aFigureHasTheFormatOfItsUnit(String unit, String currency, double value, String format)
      throws IOException {
    Cell cell =
        written(FIGURES, Arrays.asList("active", value, unit, currency))
            .table()
            .getFirst()
            .cell("value");
    assertThat(cell.format()).isEqualTo(format);
    assertThat(Double.parseDouble(cell.text())).isEqualTo(value);
  }

  @Test
  void ofAViewTheIntervalHasTheUnitOfItsMainFigure() throws IOException {
    Row row =
        written(
                List.of(
                    new ParquetColumn("pay_p10", ColumnType.DOUBLE),
                    new ParquetColumn("pay_p50", ColumnType.DOUBLE),
                    new ParquetColumn("pay_disclosed_share", ColumnType.DOUBLE),
                    new ParquetColumn("ci_low", ColumnType.DOUBLE),
                    new ParquetColumn("currency", ColumnType.TEXT)),
                Arrays.asList(70_000.0, 90_000.0, 0.4, 88_000.0, "GBP"))
            .table()
            .getFirst();
    assertThat(row.cell("ci_low").format()).isEqualTo("#,##0\" GBP\"");
    assertThat(row.cell("pay_disclosed_share").format()).isEqualTo("0.0%");
  }

  @Test
  void theHeaderStaysInViewAndFilters() throws IOException {
    WorkbookContents contents =
        written(
            FIGURES,
            Arrays.asList("active", 1.0, "count", "all"),
            Arrays.asList("opened", null, "count", "all"));
    assertThat(contents.elements(1, "pane").getFirst().getAttribute("state")).isEqualTo("frozen");
    assertThat(contents.elements(1, "pane").getFirst().getAttribute("ySplit")).isEqualTo("1");
    assertThat(contents.elements(1, "autoFilter").getFirst().getAttribute("ref"))
        .isEqualTo("A1:D3");
    assertThat(contents.table().get(1).cells())
        .as("no value is no cell")
        .doesNotContainKey("value");
  }

  @Test
  void theSecondSheetExplainsColumnsAndMetrics() throws IOException {
    WorkbookContents contents = written(FIGURES, Arrays.asList("active", 1.0, "count", "all"));
    assertThat(contents.sheets()).containsExactly("figures", "about");
    assertThat(contents.rows(2).stream().map(Row::texts))
        .contains(List.of("release", "", "2026-W47"))
        .contains(List.of("value", "as column unit says", "The value of it."))
        .anySatisfy(row -> assertThat(row).startsWith("active", "count").hasSize(3));
  }

  @Test
  void aRowMoreThanASheetHoldsIsAnError() throws IOException {
    WorkbookFile file =
        WorkbookFile.to(
            OutputStream.nullOutputStream(),
            "figures",
            List.of(new ParquetColumn("n", ColumnType.INTEGER)));
    for (int row = 0; row < 1_048_575; row++) {
      file.add(List.of(row));
    }
    assertThatThrownBy(() -> file.add(List.of(-1)))
        .isInstanceOf(WagewireException.class)
        .hasMessageContaining("1,048,575");
  }

  @Test
  void aTextLongerThanACellHoldsIsAnErrorThatNamesItsPlace() {
    assertThatThrownBy(() -> cell(ColumnType.TEXT, "x".repeat(32_768)))
        .isInstanceOf(WagewireException.class)
        .hasMessageContaining("32,767")
        .hasMessageContaining("row 1, column x");
  }
}
