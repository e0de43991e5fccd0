package wagewire.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EngineOptionTest {

  @Test
  void anEngineWithoutItsLibrariesEndsWith64(@TempDir Path data) {
    CommandRun run =
        CommandRun.of(
            "refresh",
            "--figures-only",
            "--data",
            data.toString(),
            "--engine",
            "spark://127.0.0.1:7077");
    assertThat(run.exitCode()).isEqualTo(64);
    assertThat(run.errors()).contains("the libraries of Spark are not on the class path");
  }
}
