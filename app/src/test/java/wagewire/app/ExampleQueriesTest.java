package wagewire.app;

import static org.assertj.core.api.Assertions.assertThat;
import static wagewire.app.CommandRunAssert.assertThatRun;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each query that the documentation shows is answered, to the reader, with rows. */
class ExampleQueriesTest {

  private static final Path QUERIES = Path.of("../docs/queries.sql");
  private static final Path README = Path.of("../README.md");
  private static final Pattern NUMBERED = Pattern.compile("(?m)(?=^-- \\d+\\. )");
  private static final Pattern IN_README =
      Pattern.compile("(?m)^\\./wagewire sql \"(select [^\"…]+)\"$");

  @ParameterizedTest(name = "{0}")
  @MethodSource({"queries", "readmeQueries"})
  void isAnsweredWithRows(String query) {
    CommandRun run = CommandRun.of("sql", query, "--data", SmallDemo.data());
    assertThatRun(run).succeeds();
    assertThat(run.lines()).hasSizeGreaterThan(1);
  }

  @Test
  void thereAreQueriesInBothPlaces() {
    assertThat(queries()).hasSizeGreaterThanOrEqualTo(5);
    assertThat(readmeQueries()).isNotEmpty();
  }

  /** The statements below each numbered question. */
  static List<String> queries() {
    return NUMBERED.splitAsStream(text(QUERIES)).skip(1).map(String::strip).toList();
  }

  static List<String> readmeQueries() {
    return IN_README.matcher(text(README)).results().map(found -> found.group(1)).toList();
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
