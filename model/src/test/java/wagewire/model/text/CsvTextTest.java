package wagewire.model.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.apache.commons.csv.CSVPrinter;
import org.junit.jupiter.api.Test;

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

  @Test
  void oneLineHasNoEnd() {
    assertThat(CsvText.line("greenhouse", null, "Acme, Inc."))
        .isEqualTo("greenhouse,,\"Acme, Inc.\"");
  }
}
