package wagewire.transform.phrase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import wagewire.transform.phrase.PhraseSets.Found;
import wagewire.transform.phrase.PhraseSets.PhraseSet;
import wagewire.transform.phrase.PhraseTrie.Hit;

class PhraseSetsTest {

  private final PhraseSets sets = new PhraseSets();
  private final PhraseSet<String> letters = sets.newSet();
  private final PhraseSet<Integer> numbers = sets.newSet();

  @Test
  void theLongestPhraseOfEachSetCounts() {
    letters.add(new int[] {1}, "a");
    letters.add(new int[] {1, 2}, "b");
    numbers.add(new int[] {1, 2, 3}, 7);
    Found found = sets.find(new int[] {1, 2, 3}, 3);
    assertThat(found.of(letters)).containsExactly(new Hit<>(0, 2, "b"));
    assertThat(found.of(numbers)).containsExactly(new Hit<>(0, 3, 7));
    assertThat(sets.find(new int[] {1, 3}, 2).of(letters)).containsExactly(new Hit<>(0, 1, "a"));
  }

  @Test
  void aPhraseInsideAnotherOfItsSetDoesNotCountAndOverlappingOnesDo() {
    letters.add(new int[] {1, 2, 3}, "a");
    letters.add(new int[] {2}, "b");
    letters.add(new int[] {3, 4}, "c");
    numbers.add(new int[] {2}, 7);
    Found found = sets.find(new int[] {1, 2, 3, 4}, 4);
    assertThat(found.of(letters)).containsExactly(new Hit<>(0, 3, "a"), new Hit<>(2, 4, "c"));
    assertThat(found.of(numbers)).containsExactly(new Hit<>(1, 2, 7));
  }

  @Test
  void wordsBehindTheSizeAreNotThere() {
    letters.add(new int[] {1, 2}, "a");
    assertThat(sets.find(new int[] {1, 2}, 1).of(letters)).isEmpty();
  }

  @Test
  void aPhraseIsRefusedWhenItIsEmptyOrHoldsNoWordOrStandsTwice() {
    letters.add(new int[] {1}, "a");
    numbers.add(new int[] {1}, 7);
    assertThatIllegalArgumentException().isThrownBy(() -> letters.add(new int[] {1}, "b"));
    assertThatIllegalArgumentException().isThrownBy(() -> letters.add(new int[] {}, "b"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> letters.add(new int[] {2, Lexicon.NONE}, "b"));
  }
}
