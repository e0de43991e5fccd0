package wagewire.metrics.statistics;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class IntervalTest {

  @Test
  void aRatioTurnsIntoPercentTogetherWithItsInterval() {
    Estimate ratio = new Estimate(1.071, new Interval(1.023, 1.121, Interval.LINEARISED), 600, 40);
    Estimate percent = ratio.ratioToPercent();
    assertThat(percent.value()).isCloseTo(7.1, Tolerance.TO_1E9);
    Interval interval = requireNonNull(percent.interval());
    assertThat(interval.low()).isCloseTo(2.3, Tolerance.TO_1E9);
    assertThat(interval.high()).isCloseTo(12.1, Tolerance.TO_1E9);
    assertThat(interval.halfWidth()).isCloseTo(4.9, Tolerance.TO_1E9);
  }

  @Test
  void endsInTheWrongOrderOrUnknownAreRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Interval(2, 1, Interval.WILSON));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Interval(Double.NaN, 1, Interval.WILSON));
  }
}
