package wagewire.lab.bench.round;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WholeRoundTest {

  private static final WholeRound ROUND = new WholeRound(100, 400, 4_000);

  @Test
  void theStartIsCountedOnce() {
    // 20 for the start and 0.1 a board
    assertThat(ROUND.of(30, 60)).isEqualTo(420);
    assertThat(ROUND.of(20, 20)).isEqualTo(20);
  }

  @Test
  void aSmallerSampleThatTookMoreMakesNothingCheaper() {
    assertThat(ROUND.of(25, 20)).isEqualTo(20);
  }

  @Test
  void bytesGrowWithTheBoards() {
    assertThat(ROUND.of(7)).isEqualTo(70);
  }

  @Test
  void aSampleOfAllIsAll() {
    assertThat(new WholeRound(100, 4_000, 4_000).of(30, 60)).isEqualTo(60);
  }
}
