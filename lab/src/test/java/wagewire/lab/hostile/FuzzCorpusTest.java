package wagewire.lab.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What coverage-guided fuzzing starts from and what it has led to, without the fuzzer. */
class FuzzCorpusTest {

  @Test
  void eachInputThatFuzzingHasKeptIsReadOrRefusedWithinTheLimits() throws IOException {
    assertWithstood(FuzzCorpus.KEPT);
  }

  @Test
  void eachInputThatFuzzingStartsFromIsReadWithinTheLimits(@TempDir Path folder)
      throws IOException {
    assertWithstood(FuzzCorpus.writeSeeds(folder));
  }

  private static void assertWithstood(Path folder) throws IOException {
    List<Path> files = FuzzCorpus.files(folder);
    assertThat(files)
        .hasSizeGreaterThan(100)
        .allSatisfy(file -> {
          FuzzInput input = FuzzInput.of(Files.readAllBytes(file)).orElseThrow();
          assertThat(SurfaceReading.of(input.surface(), input.bytes()).failureText()).isNull();
        });
  }

  @Test
  void aFileNamesItsSurfaceInTheFirstLine() {
    byte[] file = "reader greenhouse\n{\n}".getBytes(StandardCharsets.ISO_8859_1);

    FuzzInput input = FuzzInput.of(file).orElseThrow();

    assertThat(input.surface().name()).isEqualTo("reader greenhouse");
    assertThat(input.bytes()).isEqualTo("{\n}".getBytes(StandardCharsets.ISO_8859_1));
    assertThat(input.file()).isEqualTo(file);
    assertThat(FuzzInput.of("no surface\n{}".getBytes(StandardCharsets.ISO_8859_1))).isEmpty();
    assertThat(FuzzInput.of("reader greenhouse".getBytes(StandardCharsets.ISO_8859_1))).isEmpty();
    assertThat(FuzzInput.of(new byte[0])).isEmpty();
  }

  @Test
  void theTableHasTheLastStateThatTheEngineLogged(@TempDir Path found) throws IOException {
    Files.createFile(found.resolve("crash-1"));
    String log =
        """
        #1024	pulse  cov: 9956 ft: 35889 corp: 372/474Kb lim: 41942 exec/s: 93 rss: 1251Mb
        #20480	DONE   cov: 10028 ft: 36434 corp: 1404/546Kb lim: 41942 exec/s: 157 rss: 1251Mb
        """;

    assertThat(FuzzRun.table(60, log, found)).endsWith("| 60 | 20,480 | 10,028 | 1,404 | 1 |");
  }
}
