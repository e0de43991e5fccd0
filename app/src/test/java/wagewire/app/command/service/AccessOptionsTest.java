package wagewire.app.command.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wagewire.app.CommandRun;

class AccessOptionsTest {

  @Test
  void notEverySiteIsAllowedWhereATokenIsRequired(@TempDir Path data) {
    CommandRun run =
        CommandRun.in(
            Map.of("WAGEWIRE_SERVE_TOKEN", "a-token-of-the-tests"),
            "serve",
            "--allow-origins",
            "*",
            "--data",
            data.resolve("none").toString());
    assertThat(run.exitCode()).isEqualTo(64);
    assertThat(run.errors())
        .contains("--allow-origins cannot be * where a token is required: name the sites");
    assertThat(data).isEmptyDirectory();
  }
}
