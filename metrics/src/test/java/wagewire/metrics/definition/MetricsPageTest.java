package wagewire.metrics.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * The page of metrics holds what their definitions say, below its introduction. With {@code
 * -Dpages=write} it is written, and the test fails.
 */
class MetricsPageTest {

  private static final Path PAGE = Path.of("../docs/metrics.md");

  @Test
  void thePageSaysWhatTheDefinitionsSay() throws IOException {
    String page = Files.readString(PAGE);
    int table = page.indexOf("| metric |");
    assertThat(table).isPositive();
    String made = page.substring(0, table) + MetricsPage.text(MetricRegistry.standard());
    if ("write".equals(System.getProperty("pages"))) {
      Files.writeString(PAGE, made);
    }
    assertThat(page).isEqualTo(made);
  }
}
