package wagewire.metrics.statistics.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NotEmpty;
import org.junit.jupiter.api.Test;
import wagewire.metrics.statistics.Percentile;
import wagewire.metrics.statistics.Tolerance;

class KaplanMeierTest {

  /** Remissions in weeks under 6-mercaptopurine (Freireich and others 1963); negative: censored. */
  static final int[] TREATED = {
    6, 6, 6, -6, 7, -9, 10, -10, -11, 13, 16, -17, -19, -20, 22, 23, -25, -32, -32, -34, -35
  };

  /** Remissions in weeks under a placebo, of the same trial. */
  static final int[] PLACEBO = {
    1, 1, 2, 2, 3, 4, 4, 5, 5, 8, 8, 8, 8, 11, 11, 12, 12, 15, 17, 22, 23
  };

  /** Returns the times, each of a cluster of its own. */
  static List<TimeAtRisk> times(int... lengths) {
    return IntStream.range(0, lengths.length)
        .mapToObj(i -> new TimeAtRisk(i, 0, Math.abs(lengths[i]), lengths[i] > 0))
        .toList();
  }

  @Test
  void theCurveOfAKnownTrialIsThePublishedOne() {
    KaplanMeier curve = KaplanMeier.of(times(TREATED));
    assertThat(curve.lasting(5)).isEqualTo(1);
    assertThat(curve.lasting(6)).isCloseTo(.8571, Tolerance.TO_1E4);
    assertThat(curve.lasting(7)).isCloseTo(.8067, Tolerance.TO_1E4);
    assertThat(curve.lasting(10)).isCloseTo(.7529, Tolerance.TO_1E4);
    assertThat(curve.lasting(13)).isCloseTo(.6902, Tolerance.TO_1E4);
    assertThat(curve.lasting(16)).isCloseTo(.6275, Tolerance.TO_1E4);
    assertThat(curve.lasting(22)).isCloseTo(.5378, Tolerance.TO_1E4);
    assertThat(curve.lasting(23)).isCloseTo(.4482, Tolerance.TO_1E4);
    assertThat(curve.endedShare()).isCloseTo(.5518, Tolerance.TO_1E4);
    assertThat(curve.median()).hasValue(23);
    assertThat(KaplanMeier.of(times(PLACEBO)).median()).hasValue(8);
  }

  /**
   * At 10 days one of three ends (the fourth is watched from 20 days on), at 30 both of the three
   * that are left do but one: 2/3, then 2/3 · 1/3.
   */
  @Test
  void whatIsWatchedFromALaterAgeOnIsAtRiskFromThere() {
    KaplanMeier curve =
        KaplanMeier.of(
            List.of(
                new TimeAtRisk(0, 0, 10, true),
                new TimeAtRisk(1, 0, 30, true),
                new TimeAtRisk(2, 5, 30, true),
                new TimeAtRisk(3, 20, 40, false)));
    assertThat(curve.lasting(10)).isCloseTo(2.0 / 3, Tolerance.TO_1E9);
    assertThat(curve.lasting(30)).isCloseTo(2.0 / 9, Tolerance.TO_1E9);
    assertThat(curve.median()).hasValue(30);
  }

  @Test
  void aCurveThatStaysAtOneHalfForAWhileHasItsMedianInTheMiddleOfThat() {
    assertThat(KaplanMeier.of(times(10, 20, 31, 40)).median()).hasValue(25.5);
    assertThat(KaplanMeier.of(times(10, 20, -31, 40)).median()).hasValue(30);
  }

  @Test
  void aCurveThatDoesNotFallBelowOneHalfHasNoMedian() {
    assertThat(KaplanMeier.of(times(10, 20, -31, -40)).median()).isEmpty();
    assertThat(KaplanMeier.of(times(-10, -20)).median()).isEmpty();
    assertThat(KaplanMeier.of(List.of()).median()).isEmpty();
    assertThat(KaplanMeier.of(List.of()).endedShare()).isZero();
  }

  @Test
  void aTimeHasALength() {
    assertThatIllegalArgumentException().isThrownBy(() -> new TimeAtRisk(0, 3, 3, true));
    assertThatIllegalArgumentException().isThrownBy(() -> new TimeAtRisk(0, -1, 3, true));
  }

  @Property
  void ofTimesThatAllEndedItIsTheMedianOfTheirLengths(
      @ForAll @NotEmpty List<@IntRange(min = 1, max = 90) Integer> lengths) {
    int[] all = lengths.stream().mapToInt(Integer::intValue).toArray();
    double median = Percentile.median(lengths.stream().mapToDouble(Integer::doubleValue).toArray());
    assertThat(KaplanMeier.of(times(all)).median()).hasValue(median);
  }

  @Property
  void timesOfTwiceTheLengthHaveTwiceTheMedian(
      @ForAll @NotEmpty List<@IntRange(min = -60, max = 60) Integer> lengths) {
    int[] once = lengths.stream().mapToInt(Integer::intValue).filter(n -> n != 0).toArray();
    int[] twice = IntStream.of(once).map(length -> 2 * length).toArray();
    var median = KaplanMeier.of(times(once)).median();
    var doubled = KaplanMeier.of(times(twice)).median();
    assertThat(doubled.isPresent()).isEqualTo(median.isPresent());
    median.ifPresent(days -> assertThat(doubled).hasValue(2 * days));
  }
}
