package wagewire.metrics.statistics.cluster;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import wagewire.metrics.statistics.Estimate;
import wagewire.metrics.statistics.Interval;

class MedianDurationTest {

  private static @Nullable Estimate of(List<TimeAtRisk> times) {
    return MedianDuration.of(KaplanMeier.of(times), times);
  }

  /**
   * With Greenwood's variance and a normal quantile the interval is 4 to 11, with 21/20 of it and
   * t[20] 3 to 11.
   */
  @Test
  void theIntervalOfAKnownTrialIsTheKnownOne() {
    Estimate median = requireNonNull(of(KaplanMeierTest.times(KaplanMeierTest.PLACEBO)));
    assertThat(median.value()).isEqualTo(8);
    assertThat(median.clusters()).isEqualTo(21);
    assertThat(median.interval()).isEqualTo(new Interval(3, 11, Interval.LOG_LOG));
    assertThat(median.effectiveN()).isCloseTo(20, offset(1e-9));
  }

  @Test
  void withoutAnAgeAtWhichTheCurveIsSurelyBelowOneHalfThereIsNoInterval() {
    Estimate median = requireNonNull(of(KaplanMeierTest.times(KaplanMeierTest.TREATED)));
    assertThat(median.value()).isEqualTo(23);
    assertThat(median.interval()).isNull();
  }

  /**
   * Seven employers of three times each, alike (1, 1, 2 · 2, 3, 4 · …), and as unlike as can be.
   */
  @Test
  void anEmployersTimesThatAreAlikeWidenTheInterval() {
    assertThat(requireNonNull(of(clustered(row -> row / 3))).interval())
        .isEqualTo(new Interval(1, 17, Interval.LOG_LOG));
    assertThat(requireNonNull(of(clustered(row -> row % 7))).interval())
        .isEqualTo(new Interval(2, 12, Interval.LOG_LOG));
  }

  private static List<TimeAtRisk> clustered(IntUnaryOperator employer) {
    return IntStream.range(0, KaplanMeierTest.PLACEBO.length)
        .mapToObj(
            row -> new TimeAtRisk(employer.applyAsInt(row), 0, KaplanMeierTest.PLACEBO[row], true))
        .toList();
  }

  /**
   * Employers with one, two and three times, one of them watched from age 1 on (methodology 2.8): S
   * is 1/2 from 4 to 6, where u is −1/6, −1/3 and 1/2, V 43/50 and Greenwood's variance 1/6.
   */
  @Test
  void theVarianceOfEmployersIsThatOfTheWorkedExample() {
    Estimate median =
        requireNonNull(
            of(
                List.of(
                    new TimeAtRisk(0, 0, 4, true),
                    new TimeAtRisk(1, 0, 2, true),
                    new TimeAtRisk(1, 0, 3, true),
                    new TimeAtRisk(2, 0, 6, true),
                    new TimeAtRisk(2, 1, 8, true),
                    new TimeAtRisk(2, 0, 9, false))));
    assertThat(median.value()).isEqualTo(5);
    assertThat(median.effectiveN()).isCloseTo(6 / ((43.0 / 50) / (1.0 / 6)), offset(1e-12));
  }

  @Test
  void aWorkedExampleWithTimesThatAreWatchedFromALaterAgeOn() {
    List<TimeAtRisk> times = new ArrayList<>();
    for (int employer = 0; employer < 8; employer++) {
      times.add(new TimeAtRisk(employer, 0, 10 + employer, true));
      times.add(new TimeAtRisk(employer, 0, 20 + 2 * employer, true));
      times.add(new TimeAtRisk(employer, 0, 40 + 3 * employer, employer % 2 == 1));
      if (employer % 3 == 0) {
        times.add(new TimeAtRisk(employer, 15, 35, true));
      }
    }
    Estimate median = requireNonNull(of(times));
    assertThat(median.value()).isEqualTo(29);
    assertThat(median.interval()).isEqualTo(new Interval(15, 35, Interval.LOG_LOG));
  }

  @Test
  void twoEmployersHaveNoIntervalAndTimesThatMostlyGoOnNoMedian() {
    List<TimeAtRisk> two = clustered(row -> row % 2);
    assertThat(requireNonNull(of(two)).interval()).isNull();
    assertThat(of(KaplanMeierTest.times(3, -9, -9, -9))).isNull();
    assertThat(of(List.of())).isNull();
  }

  @Property
  void copiesOfEachTimeOfAnEmployerMakeNothingMoreCertain(
      @ForAll @Size(24) List<@IntRange(min = 1, max = 60) Integer> lengths) {
    List<TimeAtRisk> times =
        IntStream.range(0, lengths.size())
            .mapToObj(row -> new TimeAtRisk(row % 8, 0, lengths.get(row), row % 5 != 0))
            .toList();
    List<TimeAtRisk> twice = new ArrayList<>(times);
    twice.addAll(times);
    Estimate once = of(times);
    Estimate copied = of(twice);
    if (once == null || once.interval() == null) {
      return;
    }
    assertThat(requireNonNull(copied).value()).isEqualTo(once.value());
    assertThat(once.interval().contains(once.value())).isTrue();
    Interval interval = copied.interval();
    if (interval != null) {
      assertThat(interval.contains(once.value())).isTrue();
    }
    assertThat(copied.effectiveN()).isLessThanOrEqualTo(2 * once.effectiveN() + 1e-9);
  }

  /**
   * Forty employers whose hazards differ (log-normal, standard deviation 0.5), of 5 to 14 postings
   * each that opened evenly in 182 days: of 400 markets at least 93 in 100 intervals hold the
   * median of all employers.
   */
  @Test
  void intervalsOfMarketsOfKnownTruthHoldIt() {
    SplittableRandom random = new SplittableRandom(7);
    double truth = truth(random);
    int held = 0;
    int markets = 400;
    for (int market = 0; market < markets; market++) {
      List<TimeAtRisk> times = new ArrayList<>();
      for (int employer = 0; employer < 40; employer++) {
        double mean = mean(random);
        for (int posting = random.nextInt(5, 15); posting > 0; posting--) {
          int watched = random.nextInt(1, 183);
          int life = life(random, mean);
          times.add(new TimeAtRisk(employer, 0, Math.min(watched, life), life <= watched));
        }
      }
      Interval interval = requireNonNull(of(times)).interval();
      held += interval != null && interval.contains(truth) ? 1 : 0;
    }
    assertThat(held).isBetween(93 * markets / 100, 99 * markets / 100);
  }

  private static double truth(SplittableRandom random) {
    int[] lives =
        IntStream.range(0, 400_001).map(_ -> life(random, mean(random))).sorted().toArray();
    return lives[lives.length / 2];
  }

  private static double mean(SplittableRandom random) {
    return 60 * Math.exp(0.5 * random.nextGaussian());
  }

  private static int life(SplittableRandom random, double mean) {
    return (int) Math.ceil(-mean * Math.log(1 - random.nextDouble()) + 1e-9);
  }
}
