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
    assertThat(Shingles.fingerprint("one two three four five")).hasToString("AEzlVA1eZj9K");
  }

  @Test
  void caseAndPunctuationDoNotCount() {
    assertThat(Shingles.fingerprint("ACME looks, for: someone\nwho looks after its campaigns!"))
        .isEqualTo(Shingles.fingerprint(TEXT));
  }

  @Test
  void aShortenedCopyIsContainedInTheWhole() {
    String whole = words(0, 400);
    String start = words(0, 120);
    assertThat(Shingles.fingerprint(start).containment(Shingles.fingerprint(whole))).isEqualTo(1);
  }

  @Test
  void aLongTextKeepsTheShareOfWhatItHasInCommon() {
    Fingerprint one = Shingles.fingerprint(words(0, 4000));
    Fingerprint other = Shingles.fingerprint(words(2000, 6000));
    assertThat(one.containment(other)).isCloseTo(0.5, within(0.1));
  }

  @Test
  void anotherTextSharesNothing() {
    assertThat(
            Shingles.fingerprint(words(0, 200)).containment(Shingles.fingerprint(words(300, 500))))
        .isZero();
  }

  @Test
  void fewerThanFourWordsLeaveNoFingerprint() {
    assertThat(Shingles.fingerprint("one two three")).isEqualTo(Fingerprint.EMPTY);
    assertThat(Shingles.fingerprint("")).isEqualTo(Fingerprint.EMPTY);
  }

  private static String words(int from, int to) {
    return IntStream.range(from, to).mapToObj(i -> "word" + i).collect(Collectors.joining(" "));
  }
}
