package wagewire.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static wagewire.app.CommandRunAssert.assertThatRun;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import wagewire.app.CommandRun;

/** Each query that the documentation shows is answered, to the reader, with rows. */
@Tag("long")
class ExampleQueriesTest {

  private static final Path QUERIES = Path.of("../docs/queries.sql");
  private static final Path README = Path.of("../README.md");
  private static final Path NOTE = Path.of("../docs/bi.md");
  private static final Pattern NUMBERED = Pattern.compile("(?m)(?=^-- \\d+\\. )");
  private static final Pattern IN_README =
      Pattern.compile("(?m)^\\./wagewire sql \"(select [^\"…]+)\"$");

  private static final Pattern IN_NOTE = Pattern.compile("(?ms)^```sql$(.+?)^```$");
  private static final Pattern VIEW = Pattern.compile("(?m)^\\| `(trends\\.\\w+)` .*`(\\w+)` \\|$");

  @ParameterizedTest(name = "{0}")
  @MethodSource({"queries", "readmeQueries", "noteQueries"})
  void isAnsweredWithRows(String query) {
    CommandRun run = CommandRun.of("sql", query, "--data", SmallDemo.data());
    assertThatRun(run).succeeds();
    assertThat(run.lines()).hasSizeGreaterThan(1);
  }

  @Test
  void thereAreQueriesInAllPlaces() {
    assertThat(queries()).hasSizeGreaterThanOrEqualTo(10);
    assertThat(readmeQueries()).isNotEmpty();
    assertThat(noteQueries())
        .isNotEmpty()
        .allSatisfy(query -> assertThat(query).contains("ci_low", "ci_high", "status", "reason"));
  }

  /** Each that the note for BI tools names, with its figure and what is to be shown of that. */
  @ParameterizedTest
  @MethodSource("noteViews")
  void aViewHasItsFigureWithIntervalStatusAndReason(String view, String figure) {
    CommandRun run =
        CommandRun.of(
            "sql",
            "select %s, ci_low, ci_high, status, reason, figure_id, vintage from %s limit 1"
                .formatted(figure, view),
            "--data",
            SmallDemo.data());
    assertThatRun(run).succeeds();
  }

  @Test
  void theNoteNamesEveryViewOfFigures() {
    CommandRun run =
        CommandRun.of(
            "sql",
            """
            select 'trends.' || table_name as view from information_schema.columns
            where table_schema = 'trends' and column_name = 'ci_low'
              and table_name not in ('facts', 'newest', 'incoming_fact', 'figure_of_release')
            order by 1
            """,
            "--data",
            SmallDemo.data());
    assertThat(noteViews().stream().map(view -> view.get()[0]))
        .containsExactlyInAnyOrderElementsOf(run.lines().subList(1, run.lines().size()));
  }

  /** The statements below each numbered question. */
  static List<String> queries() {
    return NUMBERED.splitAsStream(text(QUERIES)).skip(1).map(String::strip).toList();
  }

  static List<String> readmeQueries() {
    return IN_README.matcher(text(README)).results().map(found -> found.group(1)).toList();
  }

  static List<String> noteQueries() {
    return IN_NOTE.matcher(text(NOTE)).results().map(found -> found.group(1).strip()).toList();
  }

  static List<Arguments> noteViews() {
    return VIEW.matcher(text(NOTE))
        .results()
        .map(found -> Arguments.of(found.group(1), found.group(2)))
        .toList();
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
