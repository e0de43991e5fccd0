package wagewire.metrics.statistics.growth;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static wagewire.metrics.statistics.growth.NumberLists.assertClose;
import static wagewire.metrics.statistics.growth.NumberLists.influences;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import wagewire.metrics.statistics.Interval;
import wagewire.metrics.statistics.Tolerance;
import wagewire.metrics.statistics.cluster.ClusterRatio;
import wagewire.model.table.ResourceRow;

class LogRatioTest {

  static Stream<ResourceRow> cases() {
    return NumberLists.cases("log-ratio.tsv").stream();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void growthAndItsInfluenceValuesAreTheKnownOnes(ResourceRow row) {
    double[] x = NumberLists.list(row, "x");
    double[] y = NumberLists.list(row, "y");
    LogGrowth growth = requireNonNull(LogRatio.of(x, y));
    assertThat(growth.value()).isCloseTo(row.number("log"), Tolerance.TO_1E9);
    assertThat(growth.variance()).isCloseTo(row.number("variance"), Tolerance.TO_1E9);
    assertThat(growth.degreesOfFreedom()).isCloseTo(row.number("freedom"), Tolerance.TO_1E9);
    assertClose(influences(growth, x.length), NumberLists.list(row, "influence"));
  }

  /**
   * 10→12, 10→8, 20→20: R = 40/40, so d is 2, −2, 0. Leverages (1/4 + 12/40)/2 = 0.275, (1/4 +
   * 8/40)/2 = 0.225 and 1/2 give 2/0.725/40 and −2/0.775/40.
   */
  @Test
  void threeEmployersThatBalanceEachOther() {
    LogGrowth growth = growth(new double[] {10, 10, 20}, new double[] {12, 8, 20});
    assertThat(growth.value()).isZero();
    assertClose(influences(growth, 3), 2 / 29.0, -2 / 31.0, 0);
    assertThat(growth.variance()).isCloseTo(2 / 3.0 * (4 / 841.0 + 4 / 961.0), Tolerance.TO_1E9);
    assertThat(growth.degreesOfFreedom())
        .isCloseTo(1 / (0.075625 + 0.050625 + 0.25) - 1, Tolerance.TO_1E9);
    Interval interval = requireNonNull(growth.interval());
    assertThat(interval.low() * interval.high()).isCloseTo(1, Tolerance.TO_1E9);
  }

  @Test
  void growthFromOrToNothingIsNoFigure() {
    assertThat(LogRatio.of(new double[] {0, 0}, new double[] {3, 4})).isNull();
    assertThat(LogRatio.of(new double[] {3, 4}, new double[] {0, 0})).isNull();
    assertThat(LogRatio.of(new double[0], new double[0])).isNull();
  }

  @Test
  void anEmployerThatHasAllLeavesNoInterval() {
    LogGrowth growth = growth(new double[] {10, 0, 0, 0}, new double[] {12, 0, 0, 0});
    assertThat(growth.ratio()).isCloseTo(1.2, Tolerance.TO_1E9);
    assertThat(growth.variance()).isPositive().isInfinite();
    assertThat(growth.interval()).isNull();
    // 49 · (1/49) is not 1 to the last digit: its deviation is not 0/0 by itself.
    assertThat(growth(new double[] {49, 0}, new double[] {1, 0}).influence(0)).isNaN();
  }

  @Test
  void twoEmployersHaveNoInterval() {
    double[] x = {10, 20, 0, 0};
    double[] y = {12, 20, 0, 0};
    assertThat(growth(x, y).clusters()).isEqualTo(2);
    assertThat(growth(x, y).interval()).isNull();
  }

  @Test
  void totalsOfOtherEmployersAreRefused() {
    double[] two = {1, 2};
    double[] three = {1, 2, 3};
    assertThatIllegalArgumentException().isThrownBy(() -> LogRatio.of(two, three));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> growth(two, two).covariance(growth(three, three)));
  }

  @Property
  void theIntervalIsThatOfTheRatioOfCounts(
      @ForAll @Size(16) List<@IntRange(min = 1, max = 400) Integer> counts) {
    double[] x = array(counts.subList(0, 8));
    double[] y = array(counts.subList(8, 16));
    Interval known = requireNonNull(requireNonNull(ClusterRatio.ofCounts(x, y)).interval());
    Interval interval = requireNonNull(growth(x, y).interval());
    assertThat(interval.low()).isCloseTo(known.low(), Tolerance.TO_1E9);
    assertThat(interval.method()).isEqualTo(known.method());
  }

  @Property
  void theOrderOfEmployersAndTheUnitOfCountingDoNotMatter(
      @ForAll @Size(16) List<@IntRange(min = 1, max = 400) Integer> counts, @ForAll long seed) {
    List<Integer> then = new ArrayList<>(counts.subList(0, 8));
    List<Integer> now = new ArrayList<>(counts.subList(8, 16));
    LogGrowth growth = growth(array(then), array(now));
    Collections.shuffle(then, new Random(seed));
    Collections.shuffle(now, new Random(seed));
    LogGrowth shuffled = growth(doubled(then), doubled(now));
    assertThat(shuffled.value()).isCloseTo(growth.value(), Tolerance.TO_1E9);
    assertThat(shuffled.variance()).isCloseTo(growth.variance(), Tolerance.TO_1E9);
    assertThat(shuffled.degreesOfFreedom()).isCloseTo(growth.degreesOfFreedom(), Tolerance.TO_1E9);
  }

  @Property
  void thereAndBackAreOppositeAndEquallySure(
      @ForAll @Size(16) List<@IntRange(min = 1, max = 400) Integer> counts) {
    LogGrowth there = growth(array(counts.subList(0, 8)), array(counts.subList(8, 16)));
    LogGrowth back = growth(array(counts.subList(8, 16)), array(counts.subList(0, 8)));
    assertThat(back.value()).isCloseTo(-there.value(), Tolerance.TO_1E9);
    assertThat(back.variance()).isCloseTo(there.variance(), Tolerance.TO_1E9);
  }

  static LogGrowth growth(double[] x, double[] y) {
    @Nullable LogGrowth growth = LogRatio.of(x, y);
    return requireNonNull(growth);
  }

  private static double[] array(List<Integer> counts) {
    return counts.stream().mapToDouble(count -> count).toArray();
  }

  private static double[] doubled(List<Integer> counts) {
    return counts.stream().mapToDouble(count -> 2.0 * count).toArray();
  }
}
