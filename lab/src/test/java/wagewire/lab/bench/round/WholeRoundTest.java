package wagewire.lab.bench.round;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WholeRoundTest {

  @Test
  void whatIsBeyondTheStartGrowsWithTheBoards() {
    assertThat(new WholeRound(20, 100, 4_000).of(50)).isEqualTo(20 + 30 * 40);
  }

  @Test
  void theStartIsCountedOnce() {
    assertThat(new WholeRound(20, 100, 4_000).of(20)).isEqualTo(20);
    assertThat(new WholeRound(20, 100, 4_000).of(19)).isEqualTo(20);
  }

  @Test
  void aSampleOfAllIsAll() {
    assertThat(new WholeRound(20, 100, 100).of(50)).isEqualTo(50);
  }
}
