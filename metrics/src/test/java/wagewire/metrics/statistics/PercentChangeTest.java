package wagewire.metrics.statistics;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.data.Offset.offset;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class PercentChangeTest {

  /** Section 5. */
  @Test
  void sumsOfFourWeeksGiveTheKnownGrowths() {
    assertThat(requireNonNull(PercentChange.of(440, 490))).isCloseTo(11.363636, Tolerance.TO_1E6);
    assertThat(requireNonNull(PercentChange.of(350, 490))).isCloseTo(40, Tolerance.TO_1E9);
    assertThat(PercentChange.of(0, 490)).isNull();
  }

  /** Section 7. */
  @Test
  void aChangedMixIsToldFromChangedPay() {
    ShiftShare split =
        ShiftShare.of(
            new double[] {.7, .3},
            new double[] {.5, .5},
            new double[] {60, 120},
            new double[] {61.2, 122.4});
    assertThat(split.then()).isCloseTo(78, Tolerance.TO_1E9);
    assertThat(split.now()).isCloseTo(91.8, Tolerance.TO_1E9);
    assertThat(split.within()).isCloseTo(1.68, Tolerance.TO_1E9);
    assertThat(split.mix()).isCloseTo(12.12, Tolerance.TO_1E9);
    assertThat(split.withinPercent()).isCloseTo(2.1538, Tolerance.TO_1E4);
    assertThat(split.mixPercent()).isCloseTo(15.5385, Tolerance.TO_1E4);
    assertThat(requireNonNull(PercentChange.of(split.then(), split.now())))
        .isCloseTo(17.6923, Tolerance.TO_1E4);
  }

  @Test
  void theWeightedMedianIsWhereHalfTheWeightIsReached() {
    assertThat(WeightedMedian.of(new double[] {9, 1, 5}, new double[] {1, 1, 1})).isEqualTo(5);
    assertThat(WeightedMedian.of(new double[] {9, 1, 5}, new double[] {10, 1, 1})).isEqualTo(9);
    assertThat(WeightedMedian.of(new double[] {1, 2}, new double[] {0, 3})).isEqualTo(2);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> WeightedMedian.of(new double[] {1}, new double[] {0}));
  }

  /** Section 5: (1 + g there)(1 + g back) = 1. */
  @Property
  void growthThereAndBackCancels(
      @ForAll @DoubleRange(min = 1, max = 1e5) double one,
      @ForAll @DoubleRange(min = 1, max = 1e5) double other) {
    double there = requireNonNull(PercentChange.of(one, other));
    double back = requireNonNull(PercentChange.of(other, one));
    assertThat((1 + there / 100) * (1 + back / 100)).isCloseTo(1, Tolerance.TO_1E9);
  }

  @Property
  void growthDoesNotDependOnTheUnit(
      @ForAll @DoubleRange(min = 1, max = 1e5) double then,
      @ForAll @DoubleRange(min = 1, max = 1e5) double now,
      @ForAll @DoubleRange(min = .1, max = 10) double unit) {
    double growth = requireNonNull(PercentChange.of(then, now));
    assertThat(requireNonNull(PercentChange.of(unit * then, unit * now)) - growth)
        .isCloseTo(0, offset(1e-9 * (1 + Math.abs(growth))));
  }

  @Property
  void shiftAndShareAddUpToTheChange(
      @ForAll @Size(8) List<@DoubleRange(min = 0, max = 100) Double> numbers) {
    double[][] parts = new double[4][2];
    for (int i = 0; i < 8; i++) {
      parts[i / 2][i % 2] = numbers.get(i);
    }
    ShiftShare split = ShiftShare.of(parts[0], parts[1], parts[2], parts[3]);
    assertThat(split.within() + split.mix() - (split.now() - split.then()))
        .isCloseTo(0, Tolerance.TO_1E6);
  }
}
