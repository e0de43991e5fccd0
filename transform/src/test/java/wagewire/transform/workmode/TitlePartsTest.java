package wagewire.transform.workmode;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TitlePartsTest {

  private static final Pattern PARTS =
      Pattern.compile(
          "[()\\[\\]|,;/]|\\s[-–—:]+\\s|[-–—](?=\\s)"
              + "|[-–—](?<=\\p{Ll}{4}.)(?=(?i:remote|hybrid|on-?site)\\s*$)");

  private static final List<String> TOKENS =
      List.of(
          "Analyst", "head", "é", "Öl", "remote", "Hybrid", "on-site", "onsite", "-", "–", "—", ":",
          " ", " ", "\t", "\n", "|", ",", ";", "/", "(", ")", "[", "]", ".", "𝒶", "1");

  @Test
  void aTitleIsSplitAtItsSeparators() {
    assertThat(TitleParts.of("Analyst, Berlin (Hybrid) - Sales-Remote"))
        .containsExactly("Analyst", " Berlin ", "Hybrid", "Sales", "Remote");
  }

  @Test
  void thePiecesAreThoseOfTheRegularExpression() {
    Random random = new Random(7);
    for (int i = 0; i < 50_000; i++) {
      String line =
          IntStream.range(0, random.nextInt(12))
              .mapToObj(_ -> TOKENS.get(random.nextInt(TOKENS.size())))
              .collect(Collectors.joining());
      assertThat(TitleParts.of(line))
          .as(line)
          .isEqualTo(Stream.of(PARTS.split(line)).filter(piece -> !piece.isEmpty()).toList());
    }
  }
}
