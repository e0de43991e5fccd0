package wagewire.metrics.statistics;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ClusterBootstrapTest {

  private static final double[] THEN = {10, 20, 30};
  private static final double[] NOW = {12, 20, 45};

  /** Section 10: the exact bootstrap of three employers. */
  @Test
  void theTwentySevenResamplesHaveTheirKnownRatios() {
    Map<Double, Integer> counts = new TreeMap<>();
    double sum = 0;
    for (int resample = 0; resample < 27; resample++) {
      int[] times = new int[3];
      times[resample % 3]++;
      times[resample / 3 % 3]++;
      times[resample / 9]++;
      double ratio = ClusterBootstrap.resampledRatio(THEN, NOW, times);
      counts.merge(Math.round(ratio * 1e5) / 1e5, 1, Integer::sum);
      sum += ratio;
    }
    assertThat(counts)
        .isEqualTo(
            Map.of(
                1.0, 1, 1.04, 3, 1.1, 3, 1.2, 1, 1.21429, 3, 1.28333, 6, 1.375, 3, 1.38, 3, 1.45714,
                3, 1.5, 1));
    assertThat(sum / 27).isCloseTo(1.2629365, Tolerance.TO_1E6);
  }

  @Test
  void theDrawnResamplesAgreeWithTheExactMean() {
    double[][] replicates =
        ClusterBootstrap.replicates(
            "three employers",
            3,
            1,
            (times, values) -> values[0] = ClusterBootstrap.resampledRatio(THEN, NOW, times));
    double mean = Arrays.stream(replicates[0]).average().orElseThrow();
    // The standard deviation of one replicate is 0.14, of the mean of 2000 about 0.003.
    assertThat(mean).isBetween(1.2629365 - 0.0125, 1.2629365 + 0.0125);
  }

  @Test
  void eachResampleDrawsAsManyAsThereAreAndEvenly() {
    RandomDraws draws = new RandomDraws("even");
    int[] times = new int[10];
    int[] all = new int[10];
    for (int resample = 0; resample < 1000; resample++) {
      draws.resample(times);
      assertThat(Arrays.stream(times).sum()).isEqualTo(10);
      for (int u = 0; u < 10; u++) {
        all[u] += times[u];
      }
    }
    assertThat(Arrays.stream(all).boxed().toList()).allMatch(count -> count > 850 && count < 1150);
  }

  @Test
  void theSeedIsAPublishedHashOfTheKey() {
    RandomDraws draws = new RandomDraws("");
    // SplitMix64 from the FNV-1a offset basis; written down so that printed intervals stay what
    // they were.
    assertThat(List.of(draws.below(1000), draws.below(1000), draws.below(1000)))
        .isEqualTo(List.of(763, 62, 331));
  }

  @Test
  void sevenEmployersHaveNoBootstrapAndEightHave() {
    double[] then = {1, 2, 3, 4, 5, 6, 7, 8};
    double[] now = {2, 2, 3, 5, 5, 7, 7, 9};
    assertThat(ClusterBootstrap.ratio("k", then, now)).isNotNull();
    then[7] = 0;
    now[7] = 0;
    assertThat(ClusterBootstrap.ratio("k", then, now)).isNull();
  }

  @Test
  void aStatisticThatOftenHasNoValueHasNoInterval() {
    assertThat(ClusterBootstrap.of("k", 10, times -> times[0] == 0 ? Double.NaN : 1)).isNull();
    assertThat(ClusterBootstrap.of("k", 10, times -> times[0] > 4 ? Double.NaN : 1)).isNotNull();
  }

  @Property(tries = 30)
  void theSameKeyGivesTheSameIntervalAndItSurroundsTheRatio(
      @ForAll @StringLength(max = 20) String key,
      @ForAll @Size(20) List<@IntRange(min = 1, max = 90) Integer> counts) {
    double[] then = counts.subList(0, 10).stream().mapToDouble(x -> x).toArray();
    double[] now = counts.subList(10, 20).stream().mapToDouble(x -> x).toArray();
    Interval first = requireNonNull(ClusterBootstrap.ratio(key, then, now));
    @Nullable Interval second = ClusterBootstrap.ratio(key, then.clone(), now.clone());
    assertThat(second).isEqualTo(first);
    double ratio = Arrays.stream(now).sum() / Arrays.stream(then).sum();
    assertThat(first.contains(ratio)).isTrue();
  }

  @Test
  void aCrossCheckKeepsTheFiguresIntervalWhenBothAgree() {
    Interval linearised = new Interval(2, 12, "linearised");
    Estimate estimate = new Estimate(7, new Interval(1, 13, "jackknife"), 500, 40);
    HeadlineEstimate checked =
        HeadlineEstimate.of(estimate, linearised, new Interval(1.5, 13.5, "cluster_bootstrap"));
    assertThat(checked).isEqualTo(new HeadlineEstimate(estimate, false));
  }

  @Test
  void aCrossCheckShowsTheWidestWhenTheyDifferByMoreThanAFifth() {
    Interval linearised = new Interval(2, 12, "linearised");
    Estimate estimate = new Estimate(7, new Interval(1, 13, "jackknife"), 500, 40);
    Interval wide = new Interval(0.4, 13.5, "cluster_bootstrap");
    assertThat(HeadlineEstimate.of(estimate, linearised, wide))
        .isEqualTo(new HeadlineEstimate(estimate.withInterval(wide), true));
    Interval narrow = new Interval(4, 10, "cluster_bootstrap");
    assertThat(HeadlineEstimate.of(estimate, linearised, narrow))
        .isEqualTo(new HeadlineEstimate(estimate, true));
    assertThat(HeadlineEstimate.of(estimate, linearised, null))
        .isEqualTo(new HeadlineEstimate(estimate, false));
  }
}
