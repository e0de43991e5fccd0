package wagewire.metrics.statistics;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import wagewire.metrics.statistics.cluster.Clusters;
import wagewire.metrics.statistics.cluster.Woodruff;

class PercentileTest {

  /** Section 8. */
  @Test
  void percentilesLieBetweenRowsAsInPostgresql() {
    double[] upToThirteen = IntStream.range(0, 14).asDoubleStream().toArray();
    assertThat(Percentile.ofSorted(upToThirteen, .25)).isCloseTo(3.25, Tolerance.TO_1E9);
    double[] four = {0, 1, 2, 10};
    assertThat(Percentile.ofSorted(four, .5)).isCloseTo(1.5, Tolerance.TO_1E9);
    assertThat(Percentile.ofSorted(four, .4)).isCloseTo(1.2, Tolerance.TO_1E9);
    assertThat(Percentile.ofSorted(four, .1)).isCloseTo(0.3, Tolerance.TO_1E9);
    assertThat(Percentile.median(new double[] {10, 0, 2, 1})).isCloseTo(1.5, Tolerance.TO_1E9);
    assertThat(Percentile.median(new double[] {7})).isEqualTo(7);
    assertThatIllegalArgumentException().isThrownBy(() -> Percentile.median(new double[0]));
  }

  /** Section 8: ten jobs at 60 and ten at 140, of which 8 and 2 state their pay, later 8 and 9. */
  @Test
  void moreDisclosureAloneMovesAPooledMedian() {
    double before = Percentile.median(repeated(8, 2));
    double after = Percentile.median(repeated(8, 9));
    assertThat(before).isEqualTo(60);
    assertThat(after).isEqualTo(140);
    assertThat(requireNonNull(PercentChange.of(before, after)))
        .isCloseTo(133.333333, Tolerance.TO_1E6);
  }

  /** Section 10, with the ranks that worked_examples.py prints beyond those quoted there. */
  @ParameterizedTest
  @CsvSource({"6, .5", "13, .25", "13, .75", "36, .1", "36, .9"})
  void oneRowLessThanTheLeastHasNoInterval(int least, double p) {
    double[] sorted = IntStream.rangeClosed(1, least).asDoubleStream().toArray();
    assertThat(Woodruff.interval(sorted, p, 1e9)).isNotNull();
    assertThat(Woodruff.interval(Arrays.copyOf(sorted, least - 1), p, 1e9)).isNull();
  }

  /** Section 10: n = 20, design effects 1 and 2. */
  @Test
  void woodruffsRanksWidenWithTheDesignEffect() {
    double[] ranks = IntStream.rangeClosed(1, 20).asDoubleStream().toArray();
    assertThat(Woodruff.interval(ranks, .5, 20)).isEqualTo(new Interval(6, 15, "woodruff"));
    assertThat(Woodruff.interval(ranks, .5, 10)).isEqualTo(new Interval(4, 17, "woodruff"));
  }

  @Test
  void woodruffsIntervalEndsWhereTheValuesEnd() {
    double[] ranks = IntStream.rangeClosed(1, 20).asDoubleStream().toArray();
    assertThat(Woodruff.interval(ranks, .5, 3)).isNull();
    assertThat(Woodruff.interval(Arrays.copyOf(ranks, 5), .5, 5)).isNull();
  }

  @Test
  void payThatGoesByEmployerIsWorthItsEmployers() {
    double[] pay = new double[100];
    Arrays.setAll(pay, row -> 50 + row / 10);
    List<String> tenEach = IntStream.range(0, 100).mapToObj(row -> "employer " + row / 10).toList();
    List<String> oneEach = IntStream.range(0, 100).mapToObj(row -> "employer " + row).toList();
    Estimate clustered = requireNonNull(Woodruff.of(Clusters.of(tenEach), pay, .5));
    Estimate apart = requireNonNull(Woodruff.of(Clusters.of(oneEach), pay, .5));
    assertThat(clustered.value()).isEqualTo(apart.value()).isEqualTo(54.5);
    assertThat(clustered.effectiveN()).isCloseTo(9, Tolerance.TO_1E9);
    assertThat(apart.effectiveN()).isCloseTo(99, Tolerance.TO_1E9);
    assertThat(requireNonNull(clustered.interval()).halfWidth())
        .isGreaterThan(2 * requireNonNull(apart.interval()).halfWidth());
  }

  @Property
  void percentilesGrowWithTheirLevelAndStayAmongTheValues(
      @ForAll @Size(min = 1, max = 60) List<@IntRange(max = 200) Integer> values,
      @ForAll @IntRange(max = 99) int level) {
    double[] pay = values.stream().mapToDouble(x -> x).sorted().toArray();
    double percentile = Percentile.ofSorted(pay, level / 100.0);
    assertThat(percentile).isLessThanOrEqualTo(Percentile.ofSorted(pay, (level + 1) / 100.0));
    assertThat(percentile)
        .isBetween((double) Collections.min(values), (double) Collections.max(values));
  }

  @Property
  void woodruffsIntervalHoldsThePercentile(
      @ForAll @Size(min = 3, max = 80) List<@IntRange(max = 30) Integer> values,
      @ForAll @IntRange(min = 1, max = 12) int employers,
      @ForAll @IntRange(min = 1, max = 9) int decile) {
    double[] pay = values.stream().mapToDouble(x -> x).sorted().toArray();
    Clusters clusters =
        Clusters.of(IntStream.range(0, pay.length).mapToObj(row -> "e" + row % employers).toList());
    Estimate percentile = requireNonNull(Woodruff.of(clusters, pay, decile / 10.0));
    assertThat(percentile.effectiveN()).isLessThanOrEqualTo(pay.length);
    Interval interval = percentile.interval();
    assertThat(interval == null || interval.contains(percentile.value())).isTrue();
  }

  @Property
  void employersAreNumberedInTheirOrder(
      @ForAll @Size(min = 1, max = 80) List<@IntRange(max = 11) Integer> employerOfRow) {
    int[] scratch = new int[12];
    int[] employers = employerOfRow.stream().mapToInt(employer -> employer).toArray();
    double[] sizes =
        IntStream.range(0, scratch.length)
            .mapToDouble(employer -> Collections.frequency(employerOfRow, employer))
            .filter(size -> size > 0)
            .toArray();
    assertThat(Clusters.ascending(employers, scratch).sizes()).isEqualTo(sizes);
    assertThat(scratch).containsOnly(0);
  }

  private static double[] repeated(int sixties, int hundredForties) {
    double[] pay = new double[sixties + hundredForties];
    Arrays.fill(pay, 0, sixties, 60);
    Arrays.fill(pay, sixties, pay.length, 140);
    return pay;
  }
}
