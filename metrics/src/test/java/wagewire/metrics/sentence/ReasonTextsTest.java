package wagewire.metrics.sentence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import wagewire.metrics.publishability.Reason;

class ReasonTextsTest {

  @ParameterizedTest
  @EnumSource
  void eachReasonHasWordsOfItsOwn(Reason reason) {
    assertThat(ReasonTexts.words(reason.id()))
        .isNotEmpty()
        .isNotEqualTo(reason.id().replace('_', ' '));
  }

  @Test
  void anOlderVocabularyIsNamedWithItsRemedy() {
    assertThat(ReasonTexts.words("mixed_vocabulary"))
        .contains("read with an older vocabulary", "wagewire replay")
        .doesNotContain("check");
  }
}
