package wagewire.transform.phrase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import wagewire.transform.phrase.PhraseTrie.Hit;

class PhraseTrieTest {

  private final PhraseTrie<String> phrases = new PhraseTrie<>();

  @Test
  void theLongestPhraseAtAWordCounts() {
    phrases.add(List.of("sales"), "a");
    phrases.add(List.of("sales", "operations"), "b");
    assertThat(phrases.find(List.of("sales", "operations"))).containsExactly(new Hit<>(0, 2, "b"));
    assertThat(phrases.find(List.of("sales", "team"))).containsExactly(new Hit<>(0, 1, "a"));
  }

  @Test
  void aPhraseInsideAnotherDoesNotCount() {
    phrases.add(List.of("product", "marketing", "manager"), "a");
    phrases.add(List.of("marketing"), "b");
    assertThat(phrases.find(List.of("product", "marketing", "manager")))
        .containsExactly(new Hit<>(0, 3, "a"));
  }

  @Test
  void phrasesMayOverlap() {
    phrases.add(List.of("growth", "marketing"), "a");
    phrases.add(List.of("marketing", "operations"), "b");
    assertThat(phrases.find(List.of("growth", "marketing", "operations")))
        .containsExactly(new Hit<>(0, 2, "a"), new Hit<>(1, 3, "b"));
  }

  @Test
  void aPhraseThatStandsTwiceHasTheMergedValue() {
    phrases.add(List.of("sales"), "a", String::concat);
    phrases.add(List.of("sales"), "b", String::concat);
    assertThat(phrases.find(List.of("sales"))).containsExactly(new Hit<>(0, 1, "ab"));
  }

  @Test
  void onlyAWholePhraseOfOneWordIsHeldAsAWord() {
    phrases.add(List.of("sales"), "a");
    phrases.add(List.of("product", "marketing"), "b");
    assertThat(phrases.holdsWord("sales")).isTrue();
    assertThat(phrases.holdsWord("product")).isFalse();
    assertThat(phrases.holdsWord("marketing")).isFalse();
  }

  @Test
  void aPhraseThatStandsTwiceIsRefusedWithoutAMerge() {
    phrases.add(List.of("sales"), "a");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> phrases.add(List.of("sales"), "b"))
        .withMessageContaining("[sales]");
    assertThatIllegalArgumentException().isThrownBy(() -> phrases.add(List.of(), "b"));
  }
}
