package wagewire.metrics.statistics;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import wagewire.metrics.statistics.cluster.ClusterShare;
import wagewire.metrics.statistics.cluster.ShareChange;

class ShareTest {

  @Test
  void wilsonsIntervalIsThatOfSection9() {
    Interval interval = Wilson.interval(12 / 80.0, 80);
    assertThat(100 * interval.low()).isCloseTo(8.794, Tolerance.TO_1E3);
    assertThat(100 * interval.high()).isCloseTo(24.413, Tolerance.TO_1E3);
  }

  @Test
  void theReachNearOneHalfIsThatOfAShareAtTheIntervalsEnd() {
    Interval low = Wilson.interval(.2, 100);
    Interval at = Wilson.interval(low.high(), 100);
    assertThat(Wilson.reachNearHalf(.2, low)).isCloseTo(at.halfWidth(), Tolerance.TO_1E9);
    assertThat(100 * at.halfWidth()).isCloseTo(8.752, Tolerance.TO_1E3);
    Interval high = Wilson.interval(.8, 100);
    assertThat(Wilson.reachNearHalf(.8, high)).isCloseTo(at.halfWidth(), Tolerance.TO_1E9);
    Interval none = Wilson.interval(0, 40);
    assertThat(Wilson.reachNearHalf(0, none))
        .isCloseTo(Wilson.interval(none.high(), 40).halfWidth(), Tolerance.TO_1E9);
  }

  @Test
  void noReachIsFartherThanThatOfOneHalf() {
    double half = Wilson.interval(.5, 50).halfWidth();
    for (double share : new double[] {.4, .45, .5, .55, .6}) {
      assertThat(Wilson.reachNearHalf(share, Wilson.interval(share, 50)))
          .isCloseTo(half, Tolerance.TO_1E9);
    }
  }

  @Test
  void newcombesDifferenceIsThatOfSection9() {
    Interval small = ShareChange.newcombe(.05, 100, .07, 100).times(100);
    assertThat(small.low()).isCloseTo(-5.1318, Tolerance.TO_1E4);
    assertThat(small.high()).isCloseTo(9.3249, Tolerance.TO_1E4);
    Interval large = ShareChange.newcombe(.05, 10_000, .07, 10_000).times(100);
    assertThat(large.low()).isCloseTo(1.343, Tolerance.TO_1E3);
    assertThat(large.high()).isCloseTo(2.660, Tolerance.TO_1E3);
  }

  @Test
  void independentRowsAreWorthAlmostTheirNumber() {
    double[] described = new double[80];
    Arrays.fill(described, 1);
    double[] mentions = new double[80];
    Arrays.fill(mentions, 0, 12, 1);
    Estimate share = requireNonNull(ClusterShare.of(described, mentions));
    assertThat(share.value()).isEqualTo(0.15);
    // The variance of n clusters is divided by n − 1 (section 10), which costs one row.
    assertThat(share.effectiveN()).isCloseTo(79, Tolerance.TO_1E9);
  }

  @Test
  void employersThatDecideForAllTheirPostingsCountOnce() {
    double[] described = new double[20];
    Arrays.fill(described, 50);
    double[] mentions = new double[20];
    Arrays.fill(mentions, 0, 8, 50);
    Estimate share = requireNonNull(ClusterShare.of(described, mentions));
    assertThat(share.value()).isEqualTo(0.4);
    assertThat(share.effectiveN()).isCloseTo(19, Tolerance.TO_1E9);
    double t = CriticalValue.student(19);
    Interval wilson = Wilson.interval(0.4, 19 * 1.959964 / t * 1.959964 / t);
    assertThat(requireNonNull(share.interval()).low()).isCloseTo(wilson.low(), Tolerance.TO_1E9);
    assertThat(requireNonNull(share.interval()).high()).isCloseTo(wilson.high(), Tolerance.TO_1E9);
  }

  @Test
  void aShareOfNoneOrAllIsWorthItsEmployers() {
    double[] described = {10, 20, 30, 40};
    Estimate none = requireNonNull(ClusterShare.of(described, new double[4]));
    Estimate all = requireNonNull(ClusterShare.of(described, described));
    assertThat(none.effectiveN()).isEqualTo(4);
    assertThat(all.effectiveN()).isEqualTo(4);
    // 100² / (10² + 20² + 30² + 40²): as sure as three and a third of equal size.
    assertThat(none.interval()).isEqualTo(Wilson.interval(0, 10 / 3.0));
    assertThat(all.interval()).isEqualTo(Wilson.interval(1, 10 / 3.0));
  }

  @Test
  void aChangeIsInPointsAndAsSureAsItsWorseSide() {
    Estimate then = new Estimate(.05, Wilson.interval(.05, 100), 100, 30);
    Estimate now = new Estimate(.07, Wilson.interval(.07, 60), 60, 20);
    Estimate change = ShareChange.of(then, now);
    assertThat(change.value()).isCloseTo(2.0, Tolerance.TO_1E9);
    assertThat(change.effectiveN()).isEqualTo(60);
    assertThat(change.clusters()).isEqualTo(20);
    assertThat(requireNonNull(change.interval()).method()).isEqualTo("newcombe");
  }

  @Test
  void withoutDescribedPostingsThereIsNoShare() {
    assertThat(ClusterShare.of(new double[3], new double[3])).isNull();
  }

  @Property
  void sharesAndTheirIntervalsStayWithinZeroAndOne(
      @ForAll @Size(10) List<@IntRange(max = 60) Integer> described,
      @ForAll @Size(10) List<@DoubleRange(min = 0, max = 1) Double> parts) {
    double[] x = described.stream().mapToDouble(n -> n + 1).toArray();
    double[] y = new double[10];
    Arrays.setAll(y, u -> Math.floor(x[u] * parts.get(u)));
    Estimate share = requireNonNull(ClusterShare.of(x, y));
    Interval interval = requireNonNull(share.interval());
    assertThat(interval.low()).isBetween(0.0, share.value());
    assertThat(interval.high()).isBetween(share.value(), 1.0);
    assertThat(share.effectiveN()).isLessThanOrEqualTo(Arrays.stream(x).sum());
  }

  @Property
  void aChangeLiesInItsIntervalAndTurnsWithItsSides(
      @ForAll @DoubleRange(min = 0, max = 1) double one,
      @ForAll @DoubleRange(min = 0, max = 1) double other,
      @ForAll @IntRange(min = 3, max = 5000) int n) {
    Interval there = ShareChange.newcombe(one, n, other, n);
    Interval back = ShareChange.newcombe(other, n, one, n);
    assertThat(there.contains(other - one)).isTrue();
    assertThat(there.low()).isCloseTo(-back.high(), Tolerance.TO_1E9);
  }
}
