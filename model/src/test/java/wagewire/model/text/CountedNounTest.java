package wagewire.model.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CountedNounTest {

  @Test
  void onlyOneIsSingular() {
    assertThat(CountedNoun.of(0, "board")).isEqualTo("0 boards");
    assertThat(CountedNoun.of(1, "board")).isEqualTo("1 board");
    assertThat(CountedNoun.are(1, "board")).isEqualTo("1 board is");
    assertThat(CountedNoun.are(1_180, "board")).isEqualTo("1,180 boards are");
  }
}
