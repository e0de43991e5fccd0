package wagewire.metrics.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import wagewire.metrics.definition.MetricFolder;
import wagewire.metrics.definition.MetricRegistry;
import wagewire.metrics.publishability.PublicationRule;
import wagewire.metrics.publishability.Publishability;
import wagewire.metrics.publishability.VerdictSql;
import wagewire.warehouse.testing.TestWarehouse;

/**
 * Each SQL file of a metric's folder has a folder of its name in the tests' folder of the metric,
 * with cases: postings in {@code given.tsv}, what the file makes of them in the week of 19 Jan 2026
 * in {@code expected.tsv}.
 */
class MetricFixturesTest {

  private static final Path FILES = Path.of("src/main/resources/wagewire/metrics/definition");
  private static final Path FIXTURES = Path.of("src/test/resources/wagewire/metrics/definition");
  private static final Pattern JUDGES = Pattern.compile(":(?:verdict|suppressed)\\(");
  private static final TestWarehouse WAREHOUSE = TestWarehouse.fresh();

  @Test
  void eachFileHasAFolderWithACaseAndEachFolderItsFile() throws IOException {
    List<String> files = files().toList();
    assertThat(files).isNotEmpty();
    assertThat(
            names(FIXTURES)
                .flatMap(
                    folder -> names(FIXTURES.resolve(folder)).map(file -> folder + "/" + file)))
        .containsExactlyInAnyOrderElementsOf(files);
    for (String file : files) {
      assertThat(names(FIXTURES.resolve(file))).as(file).isNotEmpty();
    }
  }

  @Test
  void eachFileBeginsWithItsGrainAndOneOfFiguresWithItsRules() {
    for (String file : files().toList()) {
      List<String> lines = text("definition/" + file).lines().toList();
      String head =
          lines.stream().takeWhile(line -> line.startsWith("--")).collect(Collectors.joining(" "));
      boolean figures = lines.stream().anyMatch(line -> line.startsWith("insert into incoming_f"));
      assertThat(head).as(file).contains(figures ? "-- Rules:" : "Grain:");
    }
  }

  @TestFactory
  Stream<DynamicTest> aFileMakesOfItsPostingsWhatIsExpected() {
    return files()
        .flatMap(file -> names(FIXTURES.resolve(file)).map(name -> file + "/" + name))
        .map(name -> DynamicTest.dynamicTest(name, () -> check(name)));
  }

  /** Returns a case for each file that judges and each rule that it applies. */
  @TestFactory
  Stream<DynamicTest> aRuleThatIsSwitchedOffInAFileChangesWhatItMakes() throws IOException {
    List<PublicationRule> rules = Publishability.rules();
    return judging()
        .flatMap(file ->
            rules.stream()
                .map(off -> rules.stream().filter(rule -> !rule.equals(off)).toList())
                .filter(others ->
                    !VerdictSql.expand(text(file), others)
                        .equals(VerdictSql.expand(text(file), rules)))
                .map(others ->
                    DynamicTest.dynamicTest(
                        file + " without " + missing(rules, others),
                        () -> requireAnotherOutcome(file, others))));
  }

  @Test
  void theFilesThatJudgeAreFound() {
    assertThat(judging()).contains("definition/counts/counts", "definition/growth/growth_cells");
  }

  private static void check(String name) throws IOException, SQLException {
    assertThat(found(name, Publishability.rules()))
        .containsExactlyInAnyOrderElementsOf(expected(name).rows());
  }

  private static void requireAnotherOutcome(String file, List<PublicationRule> others)
      throws IOException, SQLException {
    String metric = file.substring(file.indexOf('/') + 1);
    for (String one : names(FIXTURES.resolve(metric)).toList()) {
      String name = metric + "/" + one;
      if (!Set.copyOf(found(name, others)).equals(Set.copyOf(expected(name).rows()))) {
        return;
      }
    }
    fail("every case of %s comes out the same without the rule", metric);
  }

  private static List<String> found(String name, List<PublicationRule> rules)
      throws IOException, SQLException {
    try (Connection connection = WAREHOUSE.warehouse().connection()) {
      connection.setAutoCommit(false);
      try {
        GivenPostings.write(connection, FIXTURES.resolve(name).resolve("given.tsv"));
        return expected(name).found(connection, name.substring(0, name.lastIndexOf('/')), rules);
      } finally {
        connection.rollback();
      }
    }
  }

  private static ExpectedRows expected(String name) throws IOException {
    return ExpectedRows.read(FIXTURES.resolve(name).resolve("expected.tsv"));
  }

  private static Stream<String> judging() {
    return files()
        .map(file -> "definition/" + file)
        .filter(file -> JUDGES.matcher(text(file)).find());
  }

  /** The SQL files of all folders: {@code counts/counts}. */
  private static Stream<String> files() {
    return MetricRegistry.standard().folders().stream()
        .map(MetricFolder::name)
        .flatMap(folder -> sql("definition/" + folder).map(file -> folder + "/" + file));
  }

  private static Stream<String> sql(String folder) {
    return names(FILES.resolveSibling(folder))
        .filter(name -> name.endsWith(".sql"))
        .map(name -> name.replace(".sql", ""));
  }

  private static String missing(List<PublicationRule> rules, List<PublicationRule> others) {
    return rules.stream()
        .filter(rule -> !others.contains(rule))
        .map(rule -> "%s %s".formatted(rule.status().id(), rule.reason().id()))
        .collect(Collectors.joining());
  }

  private static String text(String file) {
    try {
      return Files.readString(FILES.resolveSibling(file + ".sql"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
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
