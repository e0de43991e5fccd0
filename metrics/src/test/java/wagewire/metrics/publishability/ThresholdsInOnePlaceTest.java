package wagewire.metrics.publishability;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Thresholds and verdicts stand in {@code rules.tsv} and nowhere else. */
class ThresholdsInOnePlaceTest {

  private static final Map<String, Measure> MEASURES =
      Map.of(
          "postings", Measure.POSTINGS,
          "employers", Measure.EMPLOYERS,
          "largest", Measure.LARGEST_EMPLOYER);

  /** A measure compared with a number, in SQL or in Java, or a constant named as one. */
  private static final Pattern COMPARED =
      Pattern.compile(
          "(?i)(?<![a-z_])(postings|employers|largest)\\w*(?:\\(\\))?\\)?"
              + "\\s*(?:[<>]=?|=)\\s*(\\d+(?:\\.\\d+)?)(?![\\d.]*\\w)");

  /** A verdict that SQL finds itself. */
  private static final Pattern VERDICT =
      Pattern.compile(
          "(?:then|else)\\s+'(?:%s)'"
              .formatted(
                  Stream.concat(
                          Arrays.stream(Status.values()).map(Status::id),
                          Arrays.stream(Reason.values()).map(Reason::id))
                      .collect(Collectors.joining("|"))));

  @Test
  void noFileOfSqlOrJavaWritesThemAgain() throws IOException {
    List<String> again;
    try (Stream<Path> files = Files.walk(Path.of("src/main"))) {
      again =
          files
              .filter(ThresholdsInOnePlaceTest::isCode)
              .flatMap(file -> writtenAgain(text(file)).map(found -> file + ": " + found))
              .toList();
    }
    assertThat(again).as("read them from rules.tsv: Publishability, :verdict(…)").isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "case when postings < 9.5 or employers > 2 then 1 end",
        "having max(postings) >= 29.5",
        "whole.largest > 0.7",
        "case when a then 'suppressed' else b end",
        "case when a then 'few_postings' end",
        "private static final int EMPLOYERS = 8;",
        "return employers() < 8;"
      })
  void itFindsOneThatIsWrittenByHand(String text) {
    assertThat(writtenAgain(text)).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "case when status <> 'suppressed' then value end",
        "having sum(postings) >= 3",
        "postings > 0",
        ":verdict(count, postings => postings)",
        "private static final int EMPLOYERS = 10;"
      })
  void otherNumbersAndVerdictsThatAreReadAreNone(String text) {
    assertThat(writtenAgain(text)).isEmpty();
  }

  private static Stream<String> writtenAgain(String text) {
    return Stream.concat(
        COMPARED
            .matcher(text)
            .results()
            .filter(found ->
                isThreshold(
                    requireNonNull(MEASURES.get(found.group(1).toLowerCase(Locale.ROOT))),
                    Double.parseDouble(found.group(2))))
            .map(MatchResult::group),
        VERDICT.matcher(text).results().map(MatchResult::group));
  }

  /** One of the table, or from where on a number is rounded to it. */
  private static boolean isThreshold(Measure measure, double number) {
    return Publishability.rules().stream()
        .filter(rule -> rule.measure() == measure)
        .mapToDouble(PublicationRule::threshold)
        .anyMatch(threshold -> number == threshold || number == threshold - 0.5);
  }

  private static boolean isCode(Path file) {
    String name = file.toString();
    return name.endsWith(".java") || (name.endsWith(".sql") && !name.contains("migrations"));
  }

  private static String text(Path file) {
    try {
      return Files.readString(file).replaceAll("(?m)^\\s*(?:--|//|\\*).*$", "");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
