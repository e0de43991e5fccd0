package wagewire.transform.text;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class WordsTest {

  @Test
  void accentsDotsAndApostrophesDoNotCount() {
    assertThat(Words.key("St. John's, N.L.")).isEqualTo("st johns nl");
    assertThat(Words.key("ŁÓDŹ")).isEqualTo("lodz");
    assertThat(Words.key("Straße")).isEqualTo("strasse");
    assertThat(Words.key("İstanbul")).isEqualTo("istanbul");
    assertThat(Words.key("ＡＣＭＥ")).isEqualTo("acme");
  }

  @Test
  void otherScriptsKeepTheirLetters() {
    assertThat(Words.key("東京 (Tokyo)")).isEqualTo("東京 tokyo");
    assertThat(Words.key("Москва")).isEqualTo("москва");
  }

  @Property
  void aKeyIsItsOwnKey(@ForAll String text) {
    String key = Words.key(text);
    assertThat(Words.key(key)).isEqualTo(key);
  }
}
