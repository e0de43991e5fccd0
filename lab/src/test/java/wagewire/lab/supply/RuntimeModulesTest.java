package wagewire.lab.supply;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.spi.ToolProvider;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import wagewire.app.SourceFiles;

/** The modules of the runtime that archives come with are those that the program needs. */
@Tag("long")
class RuntimeModulesTest {

  private static final String BY_NAME = "by name: ";

  @Test
  void theyAreThoseThatClassesReferToAndThoseThatAreLookedUpByName() throws IOException {
    List<String[]> rows = rows();

    assertThat(rows).allSatisfy(row -> assertThat(row).as(Arrays.toString(row)).hasSize(2));
    assertThat(rows.stream().filter(row -> !row[1].startsWith(BY_NAME)).map(row -> row[0]))
        .containsExactlyElementsOf(referredTo());
    assertThat(rows.stream().filter(row -> row[1].startsWith(BY_NAME)).map(row -> row[0]))
        .doesNotContainAnyElementsOf(referredTo())
        .allSatisfy(module -> assertThat(ModuleLayer.boot().findModule(module)).isPresent());
  }

  private static List<String[]> rows() throws IOException {
    try (var lines = Files.lines(SourceFiles.root().resolve(".ci/runtime-modules.tsv"))) {
      return lines.filter(line -> !line.startsWith("#")).map(line -> line.split("\t")).toList();
    }
  }

  /** As the JDK's own analysis has it, from the laboratory's classes over all that they reach. */
  private static List<String> referredTo() {
    StringWriter output = new StringWriter();
    StringWriter errors = new StringWriter();
    int code =
        ToolProvider.findFirst("jdeps")
            .orElseThrow()
            .run(
                new PrintWriter(output),
                new PrintWriter(errors),
                "--multi-release=25",
                "--ignore-missing-deps",
                "--print-module-deps",
                "--recursive",
                "--class-path=" + System.getProperty("java.class.path"),
                "target/classes");
    assertThat(code).as(output + "" + errors).isZero();
    return List.of(output.toString().strip().split(","));
  }
}
