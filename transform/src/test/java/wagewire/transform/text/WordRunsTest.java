package wagewire.transform.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class WordRunsTest {

  private static final Pattern WORDS = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");

  @Property
  void theWordsAreTheRunsOfLettersMarksAndDigits(@ForAll String text) {
    assertThat(words(text))
        .isEqualTo(WORDS.matcher(text).results().map(MatchResult::group).toList());
  }

  @Test
  void wordsThatDifferInCapitalsHaveOneHash() {
    WordRuns runs = WordRuns.of("ACME acme Zürich ZÜRICH acmé");
    assertThat(runs.hash(0)).isEqualTo(runs.hash(1)).isEqualTo(Fnv.of("acme"));
    assertThat(runs.hash(2)).isEqualTo(runs.hash(3)).isEqualTo(Fnv.of("zürich"));
    assertThat(runs.hash(4)).isNotEqualTo(runs.hash(0));
  }

  @Test
  void aWordIsPlainWhenItAndTheSignsBesideItAre() {
    WordRuns runs = WordRuns.of("plain (too) zürich its’ end");
    assertThat(IntStream.range(0, runs.size()).filter(runs::isPlain)).containsExactly(0, 1, 4);
  }

  private static List<String> words(String text) {
    WordRuns runs = WordRuns.of(text);
    return IntStream.range(0, runs.size())
        .mapToObj(word -> text.substring(runs.start(word), runs.end(word)))
        .toList();
  }
}
