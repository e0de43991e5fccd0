package wagewire.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import wagewire.metrics.fact.Release;

/**
 * Tests that the rules of docs/methodology.md name existing code and tests, and that what
 * docs/architecture.md names exists.
 */
class MethodologyTest {

  private static final Path DOCS = Path.of("../docs");
  private static final Path PAGE = DOCS.resolve("methodology.md");
  private static final Pattern RULE = Pattern.compile("(?m)^- \\*\\*(\\d+)\\.(\\d+)\\*\\*");
  private static final Pattern CODE = Pattern.compile("(?s)\\n *Code: (.*?)\\.\\s+Test:");
  private static final Pattern TEST = Pattern.compile("(?s)\\sTest:\\s(.*?)\\.\\s");
  private static final Pattern NAME = Pattern.compile("`([A-Z]\\w+|[\\w-]+\\.(?:sql|tsv))`");
  private static final Set<String> MAIN = files("src/main");
  private static final Set<String> TESTS = files("src/test");

  @Test
  void everyRuleNamesItsCodeAndItsTest() throws IOException {
    assertThat(rules())
        .hasSizeGreaterThan(50)
        .allSatisfy(rule -> {
          assertThat(names(CODE, rule)).isNotEmpty().isSubsetOf(MAIN);
          assertThat(names(TEST, rule))
              .isNotEmpty()
              .isSubsetOf(TESTS)
              .allMatch(name -> name.endsWith("Test"));
        });
  }

  @ParameterizedTest
  @ValueSource(strings = {"methodology.md", "architecture.md"})
  void whatIsNamedAnywhereOnThePageExists(String page) throws IOException {
    assertThat(NAME.matcher(Files.readString(DOCS.resolve(page))).results())
        .isNotEmpty()
        .extracting(name -> name.group(1))
        .allMatch(name -> MAIN.contains(name) || TESTS.contains(name), "exists");
  }

  @Test
  void thePageIsOfTheVersionThatCalculates() throws IOException {
    assertThat(Files.readString(PAGE)).contains("Method version " + Release.METHOD_VERSION + ". ");
  }

  @Test
  void theRulesOfASectionAreNumberedInTheirOrder() throws IOException {
    int section = 0;
    int number = 0;
    for (MatchResult rule : RULE.matcher(Files.readString(PAGE)).results().toList()) {
      int ofSection = Integer.parseInt(rule.group(1));
      number = ofSection == section ? number + 1 : 1;
      section = ofSection;
      assertThat(rule.group()).isEqualTo("- **" + section + "." + number + "**");
    }
  }

  private static List<String> rules() throws IOException {
    return Pattern.compile("(?m)^(?=- \\*\\*\\d)|^(?=## )")
        .splitAsStream(Files.readString(PAGE))
        .filter(part -> part.startsWith("- **"))
        .toList();
  }

  private static List<String> names(Pattern label, String rule) {
    return label
        .matcher(rule)
        .results()
        .flatMap(found -> NAME.matcher(found.group(1)).results())
        .map(name -> name.group(1))
        .toList();
  }

  /** Returns simple names of classes and names of other files, of all modules. */
  private static Set<String> files(String part) {
    try (Stream<Path> modules = Files.list(Path.of(".."))) {
      return modules
          .map(module -> module.resolve(part))
          .filter(Files::isDirectory)
          .flatMap(MethodologyTest::below)
          .map(file -> file.getFileName().toString().replaceFirst("\\.java$", ""))
          .collect(Collectors.toSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<Path> below(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
