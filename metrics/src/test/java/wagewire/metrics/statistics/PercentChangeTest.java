package wagewire.metrics.statistics;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class PercentChangeTest {

  /** Section 5. */
  @Test
  void sumsOfFourWeeksGiveTheKnownGrowths() {
    assertThat(requireNonNull(PercentChange.of(440, 490))).isCloseTo(11.363636, Tolerance.TO_1E6);
    assertThat(requireNonNull(PercentChange.of(350, 490))).isCloseTo(40, Tolerance.TO_1E9);
    assertThat(PercentChange.of(0, 490)).isNull();
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
}
