package wagewire.reporting.movers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import wagewire.model.table.ResourceTable;

/**
 * Every text for readers that names something first or last is listed, with the reason why nothing
 * that is not shown may come before it.
 */
class SuperlativesTest {

  private static final Pattern SUPERLATIVE =
      Pattern.compile(
          "\\b(?:(?<!at )most|highest|lowest|largest|biggest|fastest|slowest|leading|leads|best"
              + "|ranks?|ranked|ranking)\\b",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern COMMENT = Pattern.compile("(?m)^\\s*(?:/\\*(?s:.*?)\\*/|//.*$)");

  private static final Pattern LITERAL =
      Pattern.compile("(?s)\"{3}(.*?)\"{3}|\"((?:[^\"\\\\\\n]|\\\\.)*)\"");

  private static final Path METRICS = Path.of("../metrics/src/main/resources/wagewire/metrics");

  private final List<String[]> listed =
      ResourceTable.lines(SuperlativesTest.class, "superlatives.tsv");

  @Test
  void everyTextThatNamesSomethingFirstIsListedWithItsReason() throws IOException {
    assertThat(texts().filter(text -> SUPERLATIVE.matcher(text).find()))
        .isNotEmpty()
        .allSatisfy(text ->
            assertThat(listed.stream().map(row -> row[0])).as(text).anyMatch(text::contains));
  }

  @Test
  void everyRowIsOfATextThatIsThere() throws IOException {
    List<String> texts = texts().toList();
    assertThat(listed)
        .allSatisfy(row -> {
          assertThat(row).hasSize(2);
          assertThat(row[1]).isNotBlank();
          assertThat(texts).as(row[0]).anyMatch(text -> text.contains(row[0]));
        });
  }

  private static Stream<String> texts() throws IOException {
    List<String> texts = new ArrayList<>();
    for (Path folder :
        List.of(Path.of("src/main/java"), Path.of("../app/src/main/java/wagewire/app/delivery"))) {
      for (Path file : files(folder, ".java")) {
        String code = COMMENT.matcher(Files.readString(file)).replaceAll("");
        LITERAL
            .matcher(code)
            .results()
            .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
            .filter(text -> text.contains(" "))
            .forEach(texts::add);
      }
    }
    for (Path file : files(Path.of("src/main/jte"), ".jte")) {
      texts.addAll(Files.readAllLines(file));
    }
    for (Path folder : List.of(METRICS.resolve("sentence"), METRICS.resolve("definition"))) {
      for (Path file : files(folder, ".tsv")) {
        Files.readAllLines(file).stream().filter(line -> !line.startsWith("#")).forEach(texts::add);
      }
    }
    for (Path file : files(Path.of("src/main/resources"), ".json")) {
      Files.readAllLines(file).stream()
          .filter(line -> line.contains("description"))
          .forEach(texts::add);
    }
    assertThat(texts).hasSizeGreaterThan(1_000);
    return texts.stream();
  }

  private static List<Path> files(Path folder, String ending) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    }
  }
}
