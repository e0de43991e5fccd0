package wagewire.lab.validate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.math3.distribution.BinomialDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import wagewire.metrics.statistics.Interval;

class ExactBinomialTest {

  @ParameterizedTest
  @CsvSource({
    "0, 10, 0.0, 0.30850",
    "5, 10, 0.18709, 0.81291",
    "8, 10, 0.44390, 0.97479",
    "10, 10, 0.69150, 1.0",
    "1, 1, 0.025, 1.0"
  })
  void knownIntervalsAreFound(int successes, int trials, double low, double high) {
    Interval interval = ExactBinomial.interval(successes, trials);
    assertThat(interval.low()).isCloseTo(low, within(1e-5));
    assertThat(interval.high()).isCloseTo(high, within(1e-5));
  }

  @Property
  void eachEndLeavesOneFortiethBeyondIt(
      @ForAll @IntRange(min = 1, max = 300) int trials, @ForAll @IntRange(max = 300) int some) {
    int successes = Math.min(some, trials);
    Interval interval = ExactBinomial.interval(successes, trials);
    if (successes > 0) {
      double atLeast =
          1
              - new BinomialDistribution(null, trials, interval.low())
                  .cumulativeProbability(successes - 1);
      assertThat(atLeast).isCloseTo(0.025, within(1e-6));
    }
    if (successes < trials) {
      double atMost =
          new BinomialDistribution(null, trials, interval.high()).cumulativeProbability(successes);
      assertThat(atMost).isCloseTo(0.025, within(1e-6));
    }
  }

  @Test
  void moreSuccessesThanTrialsAreRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> ExactBinomial.interval(3, 2));
    assertThatIllegalArgumentException().isThrownBy(() -> ExactBinomial.interval(0, 0));
  }
}
