package wagewire.metrics.sentence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import wagewire.metrics.publishability.Reason;

class ReasonTextsTest {

  @ParameterizedTest
  @EnumSource
  void eachReasonHasWordsOfItsOwn(Reason reason) {
    assertThat(ReasonTexts.words(reason.id()))
        .isNotEmpty()
        .isNotEqualTo(reason.id().replace('_', ' '));
  }

  /** The second stands in figures that were released before the first was there. */
  @ParameterizedTest
  @ValueSource(strings = {"mixed_vocabulary", "check_failed"})
  void anOlderVocabularyIsNamedWithItsRemedy(String reason) {
    assertThat(ReasonTexts.words(reason))
        .contains("read with an older vocabulary", "wagewire replay")
        .doesNotContain("check");
  }
}
