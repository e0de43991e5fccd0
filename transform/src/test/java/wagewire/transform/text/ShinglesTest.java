package wagewire.transform.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import wagewire.model.posting.Fingerprint;

class ShinglesTest {

  private static final String TEXT = "Acme looks for someone who looks after its campaigns";

  @Test
  void theHashesAreTheSameInEveryJvm() {
    assertThat(fingerprint("one two three four five")).hasToString("AEzlVA1eZj9K");
  }

  @Test
  void caseAndPunctuationDoNotCount() {
    assertThat(fingerprint("ACME looks, for: someone\nwho looks after its campaigns!"))
        .isEqualTo(fingerprint(TEXT));
  }

  @Test
  void aShortenedCopyIsContainedInTheWhole() {
    String whole = words(0, 400);
    String start = words(0, 120);
    assertThat(fingerprint(start).containment(fingerprint(whole))).isEqualTo(1);
  }

  @Test
  void aLongTextKeepsTheShareOfWhatItHasInCommon() {
    Fingerprint one = fingerprint(words(0, 4000));
    Fingerprint other = fingerprint(words(2000, 6000));
    assertThat(one.containment(other)).isCloseTo(0.5, within(0.1));
  }

  @Test
  void anotherTextSharesNothing() {
    assertThat(fingerprint(words(0, 200)).containment(fingerprint(words(300, 500)))).isZero();
  }

  @Test
  void fewerThanFourWordsLeaveNoFingerprint() {
    assertThat(fingerprint("one two three")).isEqualTo(Fingerprint.EMPTY);
    assertThat(fingerprint("")).isEqualTo(Fingerprint.EMPTY);
  }

  private static Fingerprint fingerprint(String text) {
    return Shingles.fingerprint(WordRuns.of(text));
  }

  private static String words(int from, int to) {
    return IntStream.range(from, to).mapToObj(i -> "word" + i).collect(Collectors.joining(" "));
  }
}
