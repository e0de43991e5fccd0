package wagewire.transform.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageCodesTest {

  @ParameterizedTest
  @CsvSource({
    "en, en",
    "en-US, en",
    "en_GB, en",
    "EN, en",
    "eng, en",
    "English, en",
    "Deutsch, de",
    "German, de",
    "deu, de",
    "fr-CA, fr",
    "pt-BR, pt",
    "Español, es"
  })
  void aLanguageIsReducedToItsCode(String stated, String code) {
    assertThat(LanguageCodes.of(stated)).isEqualTo(code);
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "Klingon", "xx", "Engineering", "12"})
  void whatIsNoLanguageIsNull(String stated) {
    assertThat(LanguageCodes.of(stated)).isNull();
  }
}
