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
import wagewire.metrics.statistics.Estimate;
import wagewire.metrics.statistics.Interval;
import wagewire.metrics.statistics.Tolerance;

class JackknifeTest {

  private static final double[] THEN = {10, 20, 30};
  private static final double[] NOW = {12, 20, 45};

  /** Employers of which the largest has half: an effective number of one and a half others. */
  @Test
  void threeUnequalEmployersAreLessSureThanThreeOfOneSize() {
    Jackknife jackknife = Jackknife.ofGrowth(THEN, NOW);
    assertThat(Math.sqrt(jackknife.variance())).isCloseTo(0.222559, Tolerance.TO_1E6);
    assertThat(jackknife.degreesOfFreedom()).isCloseTo(1.451421, Tolerance.TO_1E6);
    assertThat(jackknife.criticalValue()).isCloseTo(6.315996, Tolerance.TO_1E6);
    Interval interval = requireNonNull(requireNonNull(ClusterRatio.ofCounts(THEN, NOW)).interval());
    assertThat(interval.low()).isCloseTo(0.429181, Tolerance.TO_1E6);
    assertThat(interval.high()).isCloseTo(3.837413, Tolerance.TO_1E6);
    assertThat(interval.method()).isEqualTo("jackknife");
  }

  @Test
  void ofAShareItIsTheDeleteOneJackknife() {
    double[] described = {40, 20, 10, 10};
    double[] mentions = {10, 10, 2, 6};
    double squares = 0;
    for (int out = 0; out < 4; out++) {
      double without = (28 - mentions[out]) / (80 - described[out]);
      squares += (without - .35) * (without - .35);
    }
    Jackknife jackknife = Jackknife.ofPart(described, mentions);
    assertThat(jackknife.variance()).isCloseTo(.75 * squares, Tolerance.TO_1E9);
    assertThat(jackknife.degreesOfFreedom()).isCloseTo(21 / 11.0, Tolerance.TO_1E9);
    assertThat(ClusterShare.intervalN(LinearisedRatio.of(described, mentions), jackknife))
        .isCloseTo(4.037230, Tolerance.TO_1E6);
  }

  @Test
  void anEmployerThatHasAllLeavesNothingToJudgeTheErrorBy() {
    double[] then = {10, 0, 0};
    double[] now = {12, 0, 0};
    assertThat(Jackknife.ofGrowth(then, now).variance()).isPositive().isInfinite();
    assertThat(Jackknife.ofGrowth(then, now).degreesOfFreedom()).isEqualTo(1);
    double[] gone = {1, 12, 1};
    double[] giant = {1e300, 0, 1};
    assertThat(requireNonNull(ClusterRatio.ofCounts(gone, giant)).interval()).isNull();
  }

  @Property
  void employersOfOneSizeGiveTheLinearisedInterval(
      @ForAll @Size(min = 3, max = 40) List<@IntRange(max = 40) Integer> mentions) {
    double[] x = new double[mentions.size()];
    Arrays.fill(x, 40);
    double[] y = mentions.stream().mapToDouble(n -> n).toArray();
    Jackknife jackknife = Jackknife.ofPart(x, y);
    assertThat(jackknife.variance())
        .isCloseTo(LinearisedRatio.of(x, y).variance(), Tolerance.TO_1E9);
    assertThat(jackknife.degreesOfFreedom()).isCloseTo(x.length - 1, Tolerance.TO_1E9);
  }

  @Property
  void aFallIsAsSureAsTheRiseBack(@ForAll @Size(12) List<@IntRange(max = 400) Integer> counts) {
    double[] then = counts.subList(0, 6).stream().mapToDouble(n -> n).toArray();
    double[] now = counts.subList(6, 12).stream().mapToDouble(n -> n).toArray();
    Estimate there = ClusterRatio.ofCounts(then, now);
    Estimate back = ClusterRatio.ofCounts(now, then);
    Assume.that(there != null && there.interval() != null);
    Assume.that(back != null && back.interval() != null);
    Interval interval = requireNonNull(requireNonNull(there).interval());
    Interval turned = requireNonNull(requireNonNull(back).interval());
    assertThat(turned.low() * interval.high()).isCloseTo(1, Tolerance.TO_1E6);
  }
}
