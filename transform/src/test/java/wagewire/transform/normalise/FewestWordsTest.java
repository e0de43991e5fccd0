package wagewire.transform.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class FewestWordsTest {

  @Test
  void theFirstLineThatIsReadSoIsShortenedAtBothEnds() {
    String text = "We like tools.\nYou will run HubSpot and Marketo every day.\nHubSpot again";
    assertThat(FewestWords.of(text, line -> line.contains("HubSpot"))).isEqualTo("HubSpot");
    assertThat(FewestWords.of(text, line -> line.contains("HubSpot") && line.contains("day")))
        .isEqualTo("HubSpot and Marketo every day.");
  }

  @Test
  void wordsOfSeveralLinesAreNone() {
    assertThat(FewestWords.of("one\ntwo", text -> text.contains("one") && text.contains("two")))
        .isNull();
    assertThat(FewestWords.of("", _ -> true)).isNull();
  }

  @Property
  void whatTwoWordsDecideIsWhatIsBetweenThem(
      @ForAll @IntRange(min = 1, max = 200) int words,
      @ForAll @IntRange(max = 199) int one,
      @ForAll @IntRange(max = 199) int other) {
    int first = Math.min(one, other) % words;
    int last = Math.max(first, Math.max(one, other) % words);
    String line = line(0, words - 1);
    assertThat(
            FewestWords.of(
                line,
                text -> List.of(text.split(" ")).containsAll(List.of("w" + first, "w" + last))))
        .isEqualTo(line(first, last));
  }

  private static String line(int first, int last) {
    return IntStream.rangeClosed(first, last)
        .mapToObj(number -> "w" + number)
        .collect(Collectors.joining(" "));
  }
}
