package wagewire.reporting.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import wagewire.reporting.testing.TestWarehouse;

/**
 * Each file of {@code metrics/} has a folder of its name with cases: postings in {@code given.tsv},
 * what the file makes of them in the week of 19 Jan 2026 in {@code expected.tsv}.
 */
class MetricFixturesTest {

  private static final Path FILES = Path.of("src/main/resources/wagewire/reporting/metrics");
  private static final Path FIXTURES = Path.of("src/test/resources/wagewire/reporting/metrics");
  private static final TestWarehouse WAREHOUSE = TestWarehouse.fresh();

  @Test
  void eachFileHasAFolderWithACaseAndEachFolderItsFile() throws IOException {
    Set<String> files =
        names(FILES).map(name -> name.replace(".sql", "")).collect(Collectors.toSet());
    assertThat(files).isNotEmpty();
    assertThat(names(FIXTURES)).containsExactlyInAnyOrderElementsOf(files);
    for (String file : files) {
      assertThat(names(FIXTURES.resolve(file))).as(file).isNotEmpty();
    }
  }

  @Test
  void eachFileBeginsWithItsGrainAndOneOfFiguresWithAllThatTellsThemApart() throws IOException {
    for (String file : names(FILES).toList()) {
      List<String> lines = Files.readAllLines(FILES.resolve(file));
      String head =
          lines.stream().takeWhile(line -> line.startsWith("--")).collect(Collectors.joining(" "));
      assertThat(head).as(file).contains("Grain:");
      if (lines.stream().anyMatch(line -> line.startsWith("insert into facts"))) {
        assertThat(head).as(file).startsWith("-- Metric").contains("Unit:", "Universe:", "Rules:");
      }
    }
  }

  @TestFactory
  Stream<DynamicTest> aFileMakesOfItsPostingsWhatIsExpected() throws IOException {
    return names(FIXTURES)
        .flatMap(file -> names(FIXTURES.resolve(file)).map(name -> file + "/" + name))
        .map(name -> DynamicTest.dynamicTest(name, () -> check(name)));
  }

  private static void check(String name) throws IOException, SQLException {
    Path folder = FIXTURES.resolve(name);
    ExpectedRows expected = ExpectedRows.read(folder.resolve("expected.tsv"));
    try (Connection connection = WAREHOUSE.warehouse().connection()) {
      connection.setAutoCommit(false);
      try {
        GivenPostings.write(connection, folder.resolve("given.tsv"));
        String file = name.substring(0, name.indexOf('/'));
        assertThat(expected.found(connection, file))
            .containsExactlyInAnyOrderElementsOf(expected.rows());
      } finally {
        connection.rollback();
      }
    }
  }

  private static Stream<String> names(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
