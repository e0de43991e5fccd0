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
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import wagewire.model.error.WagewireException;
import wagewire.reporting.parquet.ColumnType;
import wagewire.reporting.parquet.ParquetColumn;
import wagewire.reporting.testing.WorkbookContents;
import wagewire.reporting.testing.WorkbookContents.Cell;

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
    file.finish();
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
