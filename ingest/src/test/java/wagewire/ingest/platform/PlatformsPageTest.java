package wagewire.ingest.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import wagewire.ingest.read.Readers;
import wagewire.ingest.read.mapped.MappedPlatforms;

/** The page of platforms says what the tables say. */
class PlatformsPageTest {

  private static final Path PAGE = Path.of("../docs/platforms.md");

  @Test
  void everyPlatformHasItsLine() throws IOException {
    Map<String, String[]> lines =
        Files.readAllLines(PAGE).stream()
            .filter(line -> line.startsWith("| `"))
            .map(line -> line.split(" \\| ", -1))
            .collect(Collectors.toMap(cells -> cells[0].replaceAll("[|` ]", ""), cells -> cells));
    assertThat(lines.keySet()).containsExactlyInAnyOrderElementsOf(Readers.platforms());
    lines.forEach((platform, cells) -> {
      assertThat(cells[3]).as(platform).isEqualTo(live(platform));
      assertThat(cells[4]).as(platform).startsWith(MappedPlatforms.kind(platform).id());
    });
  }

  private static String live(String platform) {
    return Platforms.find(platform).isPresent() ? "yes" : "–";
  }
}
