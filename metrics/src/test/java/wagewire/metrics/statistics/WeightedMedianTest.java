package wagewire.metrics.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class WeightedMedianTest {

  @Test
  void theValueAtHalfOfTheWeightIsTheMedian() {
    assertThat(WeightedMedian.of(new double[] {3, 1, 2}, new double[] {1, 1, 1})).isEqualTo(2);
    assertThat(WeightedMedian.of(new double[] {3, 1, 2}, new double[] {5, 1, 1})).isEqualTo(3);
    assertThat(WeightedMedian.of(new double[] {3, 1, 2}, new double[] {1, 2, 1})).isEqualTo(1);
    assertThat(WeightedMedian.of(new double[] {3, 1}, new double[] {2, 0})).isEqualTo(3);
    assertThatThrownBy(() -> WeightedMedian.of(new double[0], new double[0]))
        .hasMessageContaining("No values");
  }

  @Property
  void lessThanHalfOfTheWeightIsBelowTheMedianAndHalfIsReachedAtIt(
      @ForAll @Size(min = 1, max = 90) List<@IntRange(min = -20, max = 20) Integer> drawn) {
    double[] values = drawn.stream().mapToDouble(one -> one / 4.0).toArray();
    double[] weights = drawn.stream().mapToDouble(one -> 1 + Math.abs(one) % 5).toArray();
    double median = WeightedMedian.of(values, weights);
    double below = 0;
    double upTo = 0;
    double all = 0;
    for (int i = 0; i < values.length; i++) {
      below += values[i] < median ? weights[i] : 0;
      upTo += values[i] <= median ? weights[i] : 0;
      all += weights[i];
    }
    assertThat(values).contains(median);
    assertThat(below).isLessThan(all / 2);
    assertThat(upTo).isGreaterThanOrEqualTo(all / 2);
  }
}
