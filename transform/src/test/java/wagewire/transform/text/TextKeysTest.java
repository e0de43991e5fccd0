package wagewire.transform.text;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class TextKeysTest {

  @Test
  void accentsDotsAndApostrophesDoNotCount() {
    assertThat(TextKeys.key("St. John's, N.L.")).isEqualTo("st johns nl");
    assertThat(TextKeys.key("ŁÓDŹ")).isEqualTo("lodz");
    assertThat(TextKeys.key("Straße")).isEqualTo("strasse");
    assertThat(TextKeys.key("İstanbul")).isEqualTo("istanbul");
    assertThat(TextKeys.key("ＡＣＭＥ")).isEqualTo("acme");
  }

  @Test
  void otherScriptsKeepTheirLetters() {
    assertThat(TextKeys.key("東京 (Tokyo)")).isEqualTo("東京 tokyo");
    assertThat(TextKeys.key("Москва")).isEqualTo("москва");
    assertThat(TextKeys.key("ΠΩΛΉΣΕΙΣ")).isEqualTo("πωλησεισ").isEqualTo(TextKeys.key("πωλήσεις"));
  }

  @Property
  void aKeyIsItsOwnKey(@ForAll String text) {
    String key = TextKeys.key(text);
    assertThat(TextKeys.key(key)).isEqualTo(key);
  }
}
