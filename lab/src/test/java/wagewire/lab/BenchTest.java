package wagewire.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import wagewire.app.ChildCommand;
import wagewire.app.CommandRun;

@EnabledOnOs(OS.LINUX)
class BenchTest {

  @TempDir private Path folder;

  @Tag("longer")
  @Test
  void everyStageTakesAllPostingsAloneAndTogether() throws Exception {
    Path data = folder.resolve("data");
    try (ChildCommand bench =
        ChildCommand.start(
            "bench", "--employers", "8", "--workers", "2", "--json", "--data", data.toString())) {
      CommandRun run = bench.end();
      assertThat(run.exitCode()).as(run.errors()).isZero();
      JsonNode result = run.json();
      long postings = result.path("postings").asLong();
      assertThat(postings).isGreaterThan(50);
      assertThat(result.path("alone"))
          .hasSize(3)
          .allSatisfy(stage -> {
            assertThat(stage.path("postings").asLong()).isEqualTo(postings);
            assertThat(stage.path("cpu_seconds_per_million").asDouble()).isPositive();
            assertThat(stage.at("/usage/kafka/peak_megabytes").asDouble()).isPositive();
          });
      JsonNode together = result.path("together");
      assertThat(together.path("postings").asLong()).isEqualTo(postings);
      assertThat(together.path("usage").propertyNames())
          .contains("boards", "ingest", "kafka", "transform", "load", "postgres");
      assertThat(result.path("together_in_slowest").asDouble()).isPositive();
      assertThat(result.path("bytes"))
          .allSatisfy(bytes -> assertThat(bytes.asDouble()).isNotNegative());
      assertThat(result.at("/bytes/boards").asDouble()).isGreaterThan(100);
    }
  }

  @Tag("long")
  @Test
  void aFolderThatIsThereAlreadyIsNotMeasuredIn() throws Exception {
    Files.createFile(folder.resolve("mine"));
    CommandRun run = CommandRun.of("bench", "--data", folder.toString());
    assertThat(run.exitCode()).isEqualTo(64);
    assertThat(run.errors()).contains("name a directory that does not exist");
  }
}
