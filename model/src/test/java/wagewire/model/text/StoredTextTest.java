package wagewire.model.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class StoredTextTest {

  @ParameterizedTest
  @CsvSource({
    "Run the engine of growth, 15, Run the …",
    "Run the engine of growth, 16, Run the engine …",
    "Run the engine of growth, 24, Run the engine of growth",
    "<p>Run</p><p class='a'>it</p>, 20, <p>Run</p> …",
    "<p>Run</p><p>it now</p>, 20, <p>Run</p><p>it …",
  })
  void aTextIsCutBetweenWordsOrTags(String text, int most, String cut) {
    assertThat(StoredText.cut(text, most)).isEqualTo(cut).hasSizeLessThanOrEqualTo(most);
  }

  @Test
  void aTextWithoutBlanksIsCutWhereItIsTooLong() {
    assertThat(StoredText.cut("x".repeat(9_000), 5_000)).isEqualTo("x".repeat(4_998) + " …");
  }

  @Test
  void noCharacterIsCutInHalf() {
    assertThat(StoredText.cut("x" + "😀".repeat(4_000), 5_000))
        .isEqualTo("x" + "😀".repeat(2_498) + " …");
    assertThat(StoredText.cut("😀".repeat(4_000), 5_001)).isEqualTo("😀".repeat(2_499) + " …");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\nb", "a\u001b[31m", "a\u0085", "\u202eb", "a\u2069", "a\u2028b", "\0"})
  void aNameWithControlsIsFound(String name) {
    assertThat(StoredText.hasControls(name)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"acme", "acme.example:jobs/1?a=b", "Köln 営業 👩‍💻", "می‌خواهم"})
  void aNameInAnyScriptHasNone(String name) {
    assertThat(StoredText.hasControls(name)).isFalse();
  }
}
