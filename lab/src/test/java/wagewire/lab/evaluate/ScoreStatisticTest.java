package wagewire.lab.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ScoreStatisticTest {

  @Test
  void aShareHasWilsonsInterval() {
    ScoreStatistic share = ScoreStatistic.of(ScoreStatistic.ACCURACY, 8, 10);
    assertThat(share.value()).isEqualTo(0.8);
    assertThat(share.interval().low()).isCloseTo(0.4902, within(0.0001));
    assertThat(share.interval().high()).isCloseTo(0.9433, within(0.0001));
  }

  @Test
  void f1IsTheHarmonicMeanOfPrecisionAndRecall() {
    ScoreStatistic share = ScoreStatistic.f1(8, 10, 9);
    double precision = 0.8;
    double recall = 8.0 / 9;
    assertThat(share.value())
        .isCloseTo(2 * precision * recall / (precision + recall), within(1e-12));
    assertThat(share.interval().contains(share.value())).isTrue();
    assertThat(share.of()).isEqualTo(11);
  }

  @Test
  void f1OfNothingRightIsZero() {
    assertThat(ScoreStatistic.f1(0, 3, 0).value()).isZero();
  }
}
