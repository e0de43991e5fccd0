package wagewire.lab.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class SpeedGoalsTest {

  @Test
  void thePageHasTheGoalsAsItsOwnTablesMeetThem() throws IOException {
    String page = Files.readString(Path.of("../docs/performance.md"));

    List<String> lines = SpeedGoals.lines(page);

    assertThat(lines).hasSizeGreaterThan(12);
    assertThat(page).contains("<!-- goals -->\n" + String.join("\n", lines) + "\n<!-- end of");
  }
}
