package wagewire.metrics.statistics;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import wagewire.metrics.statistics.cluster.ClusterRatio;
import wagewire.metrics.statistics.cluster.ShareChange;

class PValueTest {

  /** Section 10: 10→12, 20→20, 30→45; with 2 degrees of freedom p = 1 − t/√(t² + 2). */
  @Test
  void growthOfThreeEmployersHasTheValueOfStudentsT() {
    Interval interval =
        requireNonNull(
            ClusterRatio.linearised(new double[] {10, 20, 30}, new double[] {12, 20, 45}));
    double t = Math.log(77 / 60.0) / (0.176842 / 1.283333);
    assertThat(PValue.ofGrowth(100 * 17 / 60.0, interval.plus(-1).times(100), 3))
        .isCloseTo(1 - t / Math.sqrt(t * t + 2), Tolerance.TO_1E4);
  }

  @Test
  void aChangeWhoseIntervalEndsAtNoneHasFivePercent() {
    assertThat(PValue.ofChange(3, new Interval(0, 6, Interval.CLUSTER_BOOTSTRAP)))
        .isCloseTo(0.05, Tolerance.TO_1E6);
    assertThat(PValue.ofChange(-3, new Interval(-6, 0, Interval.NEWCOMBE)))
        .isCloseTo(0.05, Tolerance.TO_1E6);
  }

  /** Section 9: 5 of 100 to 7 of 100 is nothing, 500 of 10,000 to 700 is. */
  @Test
  void newcombesExamplesAreToldApart() {
    assertThat(PValue.ofChange(2, ShareChange.newcombe(.05, 100, .07, 100).times(100)))
        .isCloseTo(0.5874, Tolerance.TO_1E3);
    assertThat(PValue.ofChange(2, ShareChange.newcombe(.05, 10_000, .07, 10_000).times(100)))
        .isLessThan(1e-8);
  }

  @Test
  void withoutAnyWidthNothingIsClaimed() {
    assertThat(PValue.ofChange(4, new Interval(4, 4, Interval.CLUSTER_BOOTSTRAP))).isEqualTo(1);
    assertThat(PValue.ofGrowth(4, new Interval(4, 4, Interval.LINEARISED), 9)).isEqualTo(1);
  }

  /** Far from none a third of the employers leaves more room for chance than all of them. */
  @Test
  void ofUnequalEmployersFewerAreThereToJudgeChanceBy() {
    double all = PValue.ofGrowth(20, new Interval(12, 28, Interval.LINEARISED), 31);
    double third = PValue.ofGrowth(20, new Interval(12, 28, Interval.JACKKNIFE), 31);
    assertThat(third).isGreaterThan(5 * all);
    assertThat(PValue.ofGrowth(20, new Interval(12, 28, Interval.JACKKNIFE), 3)).isLessThan(0.05);
  }

  @Property
  void significantMeansThatTheIntervalExcludesNoChange(
      @ForAll @DoubleRange(min = -60, max = 120) double percent,
      @ForAll @DoubleRange(min = 0.1, max = 30) double below,
      @ForAll @DoubleRange(min = 0.1, max = 60) double above,
      @ForAll @IntRange(min = 3, max = 400) int employers) {
    String method = employers % 2 == 0 ? Interval.LINEARISED : Interval.JACKKNIFE;
    Interval interval = new Interval(percent - below, percent + above, method);
    double growth = PValue.ofGrowth(percent, interval, employers);
    double change = PValue.ofChange(percent, interval);
    assertThat(growth).isBetween(0.0, 1.0);
    assertThat(change).isBetween(0.0, 1.0);
    if (interval.contains(0)) {
      assertThat(growth).isGreaterThan(0.05 - 1e-6);
      assertThat(change).isGreaterThan(0.05 - 1e-6);
    }
  }

  @Property
  void ofALinearisedIntervalItIsTheSameQuestion(
      @ForAll @DoubleRange(min = 0.5, max = 2) double ratio,
      @ForAll @DoubleRange(min = 0.01, max = 0.5) double error,
      @ForAll @IntRange(min = 3, max = 400) int employers) {
    Interval interval =
        requireNonNull(ClusterRatio.logInterval(ratio, error, employers)).plus(-1).times(100);
    double p = PValue.ofGrowth(100 * (ratio - 1), interval, employers);
    assertThat(p < 0.05).isEqualTo(!interval.contains(0));
  }
}
