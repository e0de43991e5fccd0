package wagewire.model.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.apache.commons.csv.CSVPrinter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTextTest {

  @Test
  void linesEndWithALineFeedAlone() throws IOException {
    StringBuilder text = new StringBuilder();
    try (CSVPrinter csv = new CSVPrinter(text, CsvText.FORMAT)) {
      csv.printRecord("a", null);
      csv.printRecord("x,\"y", "two\r\nlines");
    }
    assertThat(text).hasToString("a,\n\"x,\"\"y\",\"two\r\nlines\"\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=HYPERLINK(1)",
        "+1",
        "-1+1",
        "@SUM(1)",
        "\t=1",
        "\r=1",
        "=",
        "'=1",
        "''@SUM(1)",
        "=cmd|' /C calc'!A0"
      })
  void whatASpreadsheetWouldRunBeginsWithAnApostrophe(String text) {
    assertThat(CsvText.cell(text)).isEqualTo("'" + text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "CRM Manager", "1-2", "'quoted'", "a=b", "{=}", "(+49)"})
  void otherTextStays(String text) {
    assertThat(CsvText.cell(text)).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "'", "=1", "'=1", "''=1", "'quoted'", "-", "'tis", "a=b", "\t", "'\r", "'-'"})
  void aCellBecomesItsTextAgain(String text) {
    assertThat(CsvText.text(CsvText.cell(text))).isEqualTo(text);
  }

  @Test
  void oneLineHasNoEnd() {
    assertThat(CsvText.line("greenhouse", null, "Acme, Inc."))
        .isEqualTo("greenhouse,,\"Acme, Inc.\"");
  }
}
