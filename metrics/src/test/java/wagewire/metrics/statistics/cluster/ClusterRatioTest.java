package wagewire.metrics.statistics.cluster;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import wagewire.metrics.statistics.CriticalValue;
import wagewire.metrics.statistics.Estimate;
import wagewire.metrics.statistics.Interval;
import wagewire.metrics.statistics.Tolerance;

class ClusterRatioTest {

  @Test
  void theExampleOfSection10HasItsErrorAndInterval() {
    double[] then = {10, 20, 30};
    double[] now = {12, 20, 45};
    LinearisedRatio linearised = LinearisedRatio.of(then, now);
    assertThat(Math.sqrt(linearised.variance())).isCloseTo(0.176842, Tolerance.TO_1E6);
    Estimate ratio = requireNonNull(ClusterRatio.ofCounts(then, now));
    assertThat(ratio.value()).isCloseTo(1.283333, Tolerance.TO_1E6);
    Interval interval = requireNonNull(ClusterRatio.linearised(then, now));
    assertThat(interval.low()).isCloseTo(0.7093255, Tolerance.TO_1E6);
    assertThat(interval.high()).isCloseTo(2.321846, Tolerance.TO_1E6);
    assertThat(interval.method()).isEqualTo("linearised");
  }

  @Test
  void theQuantileOfStudentsTIsThatOfTheTables() {
    assertThat(CriticalValue.student(2)).isCloseTo(4.302653, Tolerance.TO_1E6);
    assertThat(CriticalValue.student(30)).isCloseTo(2.042272, Tolerance.TO_1E6);
  }

  @Test
  void growthFromNothingIsNoFigure() {
    assertThat(ClusterRatio.ofCounts(new double[] {0, 0, 0}, new double[] {1, 2, 3})).isNull();
  }

  @Test
  void aRatioOfZeroHasNoInterval() {
    Estimate ratio =
        requireNonNull(ClusterRatio.ofCounts(new double[] {1, 2, 3}, new double[] {0, 0, 0}));
    assertThat(ratio.value()).isZero();
    assertThat(ratio.interval()).isNull();
    assertThat(ratio.effectiveN()).isEqualTo(3);
  }

  @Test
  void twoEmployersHaveNoInterval() {
    Estimate ratio =
        requireNonNull(ClusterRatio.ofCounts(new double[] {10, 20}, new double[] {12, 20}));
    assertThat(ratio.interval()).isNull();
    assertThat(ratio.clusters()).isEqualTo(2);
  }

  @Test
  void employersWithoutPostingsChangeNothing() {
    Estimate three = ClusterRatio.ofCounts(new double[] {10, 20, 30}, new double[] {12, 20, 45});
    Estimate five =
        ClusterRatio.ofCounts(new double[] {10, 0, 20, 30, 0}, new double[] {12, 0, 20, 45, 0});
    assertThat(five).isEqualTo(three);
  }

  @Test
  void postingsThatMoveTogetherCountForLess() {
    double[] then = new double[50];
    Arrays.fill(then, 20);
    double[] apart = new double[50];
    double[] together = new double[50];
    for (int u = 0; u < 50; u++) {
      apart[u] = u % 2 == 0 ? 25 : 19;
      together[u] = u % 2 == 0 ? 44 : 0;
    }
    Estimate small = requireNonNull(ClusterRatio.ofCounts(then, apart));
    Estimate large = requireNonNull(ClusterRatio.ofCounts(then, together));
    assertThat(large.value()).isEqualTo(small.value());
    assertThat(large.effectiveN()).isLessThan(small.effectiveN() / 5);
    assertThat(small.effectiveN()).isEqualTo(Arrays.stream(apart).sum());
  }

  @Property
  void theIntervalHoldsTheEstimateAndIgnoresTheUnit(
      @ForAll @Size(12) List<@IntRange(max = 400) Integer> counts,
      @ForAll @IntRange(min = 2, max = 50) int unit) {
    double[] then = counts.subList(0, 6).stream().mapToDouble(x -> x).toArray();
    double[] now = counts.subList(6, 12).stream().mapToDouble(x -> x).toArray();
    Estimate ratio = ClusterRatio.ofCounts(then, now);
    Assume.that(ratio != null && ratio.interval() != null);
    Interval interval = requireNonNull(requireNonNull(ratio).interval());
    assertThat(interval.contains(ratio.value())).isTrue();
    assertThat(interval.low()).isNotNegative();
    Interval scaled =
        requireNonNull(
            requireNonNull(ClusterRatio.ofCounts(times(unit, then), times(unit, now))).interval());
    assertThat(scaled.low()).isCloseTo(interval.low(), Tolerance.TO_1E9);
    assertThat(ratio.effectiveN()).isBetween(0.0, Arrays.stream(now).sum() + 1e-9);
  }

  private static double[] times(int factor, double[] values) {
    return Arrays.stream(values).map(x -> factor * x).toArray();
  }
}
