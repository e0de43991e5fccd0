package wagewire.reporting.statistics;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.data.Offset.offset;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GrowthTest {

  /** Section 5. */
  @Test
  void sumsOfFourWeeksGiveTheKnownGrowths() {
    assertThat(requireNonNull(Growth.percent(440, 490))).isCloseTo(11.363636, Near.TO_1E6);
    assertThat(requireNonNull(Growth.percent(350, 490))).isCloseTo(40, Near.TO_1E9);
    assertThat(Growth.percent(0, 490)).isNull();
  }

  /** Section 8. */
  @Test
  void realGrowthTakesInflationOut() {
    assertThat(100 * Growth.real(.05, .03)).isCloseTo(1.941748, Near.TO_1E6);
  }

  /** Section 10. */
  @ParameterizedTest
  @CsvSource({
    "10, 14, .6219, 3.1518",
    "25, 35, .8380, 2.3390",
    "100, 140, 1.0831, 1.8096",
    "1000, 1400, 1.2909, 1.5183"
  })
  void aRatioOfIndependentCountsHasTheKnownInterval(int then, int now, double low, double high) {
    Interval interval = requireNonNull(PoissonRatio.interval(then, now));
    assertThat(interval.low()).isCloseTo(low, Near.TO_1E4);
    assertThat(interval.high()).isCloseTo(high, Near.TO_1E4);
  }

  @Test
  void aRatioFromOrToZeroHasNoInterval() {
    assertThat(PoissonRatio.interval(0, 5)).isNull();
    assertThat(PoissonRatio.interval(5, 0)).isNull();
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
    assertThat(split.then()).isCloseTo(78, Near.TO_1E9);
    assertThat(split.now()).isCloseTo(91.8, Near.TO_1E9);
    assertThat(split.within()).isCloseTo(1.68, Near.TO_1E9);
    assertThat(split.mix()).isCloseTo(12.12, Near.TO_1E9);
    assertThat(split.withinPercent()).isCloseTo(2.1538, Near.TO_1E4);
    assertThat(split.mixPercent()).isCloseTo(15.5385, Near.TO_1E4);
    assertThat(requireNonNull(Growth.percent(split.then(), split.now())))
        .isCloseTo(17.6923, Near.TO_1E4);
  }

  @Test
  void growthAtFixedWeightsIgnoresTheMix() {
    assertThat(Growth.fixedWeight(new double[] {.7, .3}, new double[] {2, 2}))
        .isCloseTo(2, Near.TO_1E9);
    assertThat(Growth.fixedWeight(new double[] {.7, .3}, new double[] {10, 0}))
        .isCloseTo(7, Near.TO_1E9);
  }

  /** Section 4. */
  @Test
  void anIndexOfAWholeWeekIsNotFooledByItsDays() {
    double[] days = {100, 100, 100, 100, 100, 40, 40, 110, 110, 115, 115, 120, 50, 50};
    double[] means = Series.trailingMean(days, 7);
    assertThat(means[5]).isNaN();
    assertThat(means[6]).isCloseTo(82.857142857, Near.TO_1E9);
    assertThat(means[13]).isCloseTo(95.714285714, Near.TO_1E9);
    double[] weeks = {means[6], means[13]};
    assertThat(Series.index(weeks, 0, 1)[1]).isCloseTo(115.517241379, Near.TO_1E9);
    assertThat(requireNonNull(Growth.percent(days[6], days[7]))).isCloseTo(175, Near.TO_1E9);
  }

  /** Section 14: three months of the wage tracker of the United States. */
  @Test
  void aTrailingMeanOfThreeMonthsHasNoPartialWindows() {
    double[] means = Series.trailingMean(new double[] {.021778233, .02348578, .023796275}, 3);
    assertThat(Arrays.copyOf(means, 2)).containsOnly(Double.NaN);
    assertThat(means[2]).isCloseTo(.023020096, Near.TO_1E9);
  }

  /** Section 4. */
  @Test
  void aNewSeriesContinuesTheOldOnesLevel() {
    assertThat(Series.onOldBase(new double[] {100, 110, 120}, 0, 200))
        .containsExactly(200, 220, 240);
  }

  @Test
  void aSpliceNeedsFourWeeksOfBothMethods() {
    double[] old = {180, 184, 190, 196, 200};
    double[] successor = {92, 95, 98, 100, 110, 120};
    assertThat(Series.splice(old, successor, 1)).containsExactly(180, 184, 190, 196, 200, 220, 240);
    assertThatIllegalArgumentException().isThrownBy(() -> Series.splice(old, successor, 2));
  }

  @Test
  void anIndexOnABaseOfNothingHasNoValues() {
    assertThat(Series.index(new double[] {0, 0, 5}, 0, 2)).containsOnly(Double.NaN);
  }

  @Test
  void theWeightedMedianIsWhereHalfTheWeightIsReached() {
    assertThat(WeightedMedian.of(new double[] {9, 1, 5}, new double[] {1, 1, 1})).isEqualTo(5);
    assertThat(WeightedMedian.of(new double[] {9, 1, 5}, new double[] {10, 1, 1})).isEqualTo(9);
    assertThat(WeightedMedian.of(new double[] {1, 2}, new double[] {0, 3})).isEqualTo(2);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> WeightedMedian.of(new double[] {1}, new double[] {0}));
  }

  /** Section 3: a new advertisement of one job on each of days 0 to 364. */
  @Test
  void anAnchoredWindowOfSixtyDaysFoundsSixPostings() {
    int[] days = IntStream.range(0, 365).toArray();
    assertThat(AnchoredWindow.founders(days, 60)).isEqualTo(List.of(0, 61, 122, 183, 244, 305));
    // "Less than 60" is another rule and would found seven; a window refreshed at each sighting
    // would found one.
    assertThat(AnchoredWindow.founders(days, 59))
        .isEqualTo(List.of(0, 60, 120, 180, 240, 300, 360));
  }

  /** Section 5: (1 + g there)(1 + g back) = 1. */
  @Property
  void growthThereAndBackCancels(
      @ForAll @DoubleRange(min = 1, max = 1e5) double one,
      @ForAll @DoubleRange(min = 1, max = 1e5) double other) {
    double there = requireNonNull(Growth.percent(one, other));
    double back = requireNonNull(Growth.percent(other, one));
    assertThat((1 + there / 100) * (1 + back / 100)).isCloseTo(1, Near.TO_1E9);
  }

  @Property
  void growthDoesNotDependOnTheUnit(
      @ForAll @DoubleRange(min = 1, max = 1e5) double then,
      @ForAll @DoubleRange(min = 1, max = 1e5) double now,
      @ForAll @DoubleRange(min = .1, max = 10) double unit) {
    double growth = requireNonNull(Growth.percent(then, now));
    assertThat(requireNonNull(Growth.percent(unit * then, unit * now)) - growth)
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
        .isCloseTo(0, Near.TO_1E6);
  }
}
