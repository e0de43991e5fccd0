package wagewire.app.command.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import wagewire.app.CommandRun;
import wagewire.app.settings.Settings;
import wagewire.model.source.YesNoUnknown;

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

  /** Scripts of an allowed site read this machine's answers in the browser of a reader. */
  @Test
  void otherSitesAreShownSinglePostingsByTheTermsOfOthers() {
    assertThat(redistribution()).contains(YesNoUnknown.YES, YesNoUnknown.UNKNOWN);
    assertThat(redistribution("--allow-origins", "https://desk.example"))
        .containsExactly(YesNoUnknown.YES);
  }

  private static Set<YesNoUnknown> redistribution(String... arguments) {
    AccessOptions options = CommandLine.populateCommand(new AccessOptions(), arguments);
    return options
        .listening(new CommandLine(options), Settings.read(null, Map.of()))
        .access()
        .redistribution();
  }
}
