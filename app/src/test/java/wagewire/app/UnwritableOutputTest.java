package wagewire.app;

import static org.assertj.core.api.Assertions.assertThat;
import static wagewire.app.CommandRunAssert.assertThatRun;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Commands whose result is to be written where that is impossible. */
class UnwritableOutputTest {

  @TempDir Path folder;

  @BeforeAll
  static void fill(@TempDir Path material) throws IOException {
    Path file = material.resolve("postings.csv");
    Files.writeString(file, "id,title,company\n1,CRM Manager,Acme\n");
    ImportRun.of("csv", "outputs", file).counts(1, 1, 0, 0);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "export facts --out OUT",
        "export facts --format jsonl --out OUT",
        "export facts --format parquet --out OUT",
        "export facts --format xlsx --out OUT",
        "backup OUT",
        "catalog add https://boards.greenhouse.io/acme --catalogue OUT"
      })
  void aPlaceBelowAFileIsSaidInOneLine(String command) throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "mine");
    String below = file.resolve("x").toString();
    assertThatRun(run(command, below))
        .endsWith(65)
        .saysInOneLine("the output cannot be written: Not a directory (%s".formatted(below));
    assertThat(folder.toFile().list()).containsExactly("file");
    assertThat(file).hasContent("mine");
  }

  @ParameterizedTest
  @ValueSource(strings = {"csv", "parquet", "xlsx"})
  void aMissingFolderAndAFolderInsteadOfAFileAreSaid(String format) {
    String command = "export facts --format %s --out OUT".formatted(format);
    String missing = folder.resolve("missing").toString();
    assertThatRun(run(command, missing + "/x"))
        .endsWith(65)
        .saysInOneLine("there is no folder " + missing, "Create it");
    assertThatRun(run(command, folder.toString()))
        .endsWith(65)
        .saysInOneLine("it is a folder (%s)".formatted(folder), "Name a file");
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void anExportThatFailsLeavesTheFileThatWasThere() throws IOException {
    Path file = Files.writeString(folder.resolve("facts.csv"), "mine");
    assertThatRun(run("export nosuch --out OUT", file.toString())).endsWith(64);
    assertThat(file).hasContent("mine");
    assertThatRun(run("export facts --out OUT", file.toString())).endsWith(0);
    assertThat(file).content().startsWith("figure_id,");
    assertThat(folder.toFile().list()).containsExactly("facts.csv");
  }

  private static CommandRun run(String command, String out) {
    List<String> arguments = new ArrayList<>(List.of(command.replace("OUT", out).split(" ")));
    if (!command.startsWith("history") && !command.startsWith("catalog")) {
      arguments.addAll(List.of("--data", SharedServers.data()));
    }
    return CommandRun.of(arguments.toArray(String[]::new));
  }
}
