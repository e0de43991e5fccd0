package wagewire.metrics.statistics.cluster;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import wagewire.metrics.statistics.CriticalValue;
import wagewire.metrics.statistics.Interval;
import wagewire.metrics.statistics.Tolerance;
import wagewire.metrics.statistics.Wilson;
import wagewire.model.table.ResourceRow;
import wagewire.model.table.ResourceTable;

class PooledShareTest {

  /** Accuracy of the quantiles of Student's t. */
  private static final Offset<Double> OF_QUANTILES = offset(1e-8);

  static Stream<ResourceRow> known() {
    return ResourceTable.read(PooledShareTest.class, "pooled_share.tsv").stream();
  }

  @ParameterizedTest
  @MethodSource("known")
  void theShareAndItsIntervalsAreTheKnownOnes(ResourceRow row) {
    PooledShare pooled =
        pooled(ShareRows.totals(row, "described", "mentions"), row.number("correlation"));
    assertThat(pooled.share()).isCloseTo(row.number("share"), Tolerance.TO_1E9);
    assertThat(pooled.degreesOfFreedom()).isCloseTo(row.number("freedom"), Tolerance.TO_1E9);
    assertThat(pooled.realisedVariance()).isCloseTo(row.number("realised"), Tolerance.TO_1E9);
    assertThat(pooled.predictedHalfWidth()).isCloseTo(row.number("half"), OF_QUANTILES);
    Interval interval = requireNonNull(pooled.estimate().interval());
    assertThat(interval.low()).isCloseTo(row.number("low"), OF_QUANTILES);
    assertThat(interval.high()).isCloseTo(row.number("high"), OF_QUANTILES);
    Interval larger = requireNonNull(pooled.estimateByLargerVariance().interval());
    assertThat(larger.low()).isCloseTo(row.number("larger_low"), OF_QUANTILES);
    assertThat(larger.high()).isCloseTo(row.number("larger_high"), OF_QUANTILES);
  }

  /** Three employers with 4, 4 and 2 postings of which 4, 1 and 1 name the tool, at ρ = 1/2. */
  @Test
  void theWorkedExampleIsReproduced() {
    ShareTotals totals = ShareTotals.of(new double[] {4, 4, 2}, new double[] {4, 1, 1});
    PooledShare pooled = pooled(totals, .5);
    assertThat(pooled.share()).isEqualTo(.6);
    // Σ m(1 + (m−1)/2) = 4·2.5 + 4·2.5 + 2·1.5 = 23.
    assertThat(pooled.effectiveN()).isCloseTo(100 / 23.0, Tolerance.TO_1E9);
    assertThat(pooled.variance()).isCloseTo(.0552, Tolerance.TO_1E9);
    // Kish: 10²/(4² + 4² + 2²) = 2.7778 employers.
    assertThat(pooled.degreesOfFreedom()).isCloseTo(100 / 36.0 - 1, Tolerance.TO_1E9);
  }

  @Test
  void withoutCorrelationPostingsAreIndependentButEmployersAreFew() {
    ShareTotals totals = ShareTotals.of(ShareRows.same(20, 10), ShareRows.same(20, 3));
    PooledShare pooled = pooled(totals, 0);
    assertThat(pooled.estimate().effectiveN()).isCloseTo(200, Tolerance.TO_1E9);
    double narrowing = CriticalValue.NORMAL / CriticalValue.student(19);
    assertThat(pooled.estimate().interval())
        .isEqualTo(Wilson.interval(.3, pooled.intervalN()))
        .extracting(Interval::method)
        .isEqualTo("wilson");
    assertThat(pooled.intervalN()).isCloseTo(200 * narrowing * narrowing, Tolerance.TO_1E9);
  }

  @Test
  void aShareOfNoneOrAllIsWorthItsEmployersOrLess() {
    double[] described = ShareRows.same(8, 50);
    for (double[] mentions : List.of(new double[8], described)) {
      ShareTotals totals = ShareTotals.of(described, mentions);
      PooledShare independent = pooled(totals, 0);
      assertThat(independent.intervalN()).isCloseTo(8, Tolerance.TO_1E9);
      assertThat(independent.estimate().effectiveN()).isCloseTo(8, Tolerance.TO_1E9);
      assertThat(independent.predictedHalfWidth())
          .isCloseTo(Wilson.interval(mentions[0] / 50, 8).halfWidth(), Tolerance.TO_1E9);
      PooledShare together = pooled(totals, 1);
      double narrowing = CriticalValue.NORMAL / CriticalValue.student(7);
      assertThat(together.intervalN()).isCloseTo(8 * narrowing * narrowing, Tolerance.TO_1E9);
    }
  }

  @Test
  void twoEmployersHaveNoIntervalAndNoPostingsNoShare() {
    ShareTotals two = ShareTotals.of(new double[] {9, 5, 0}, new double[] {3, 1, 0});
    assertThat(pooled(two, .2).estimate().interval()).isNull();
    ShareTotals none = ShareTotals.of(new double[3], new double[3]);
    assertThat(PooledShare.of(none, new GeneralisedVarianceFunction(.2))).isNull();
  }

  @Property
  void theOrderOfEmployersDoesNotMatter(
      @ForAll @Size(16) List<@IntRange(max = 60) Integer> pairs,
      @ForAll @DoubleRange(max = 1) double correlation) {
    ShareTotals totals = ShareRows.ofPairs(pairs);
    PooledShare there = pooled(totals, correlation);
    PooledShare back = pooled(ShareRows.reversed(totals), correlation);
    assertThat(back.share()).isCloseTo(there.share(), Tolerance.TO_1E9);
    assertThat(back.effectiveN()).isCloseTo(there.effectiveN(), Tolerance.TO_1E9);
    assertThat(back.degreesOfFreedom()).isCloseTo(there.degreesOfFreedom(), Tolerance.TO_1E9);
  }

  @Property
  void moreEmployersOfTheSameKindMakeTheIntervalNarrower(
      @ForAll @Size(12) List<@IntRange(max = 60) Integer> pairs,
      @ForAll @DoubleRange(max = 1) double correlation) {
    ShareTotals totals = ShareRows.ofPairs(pairs);
    PooledShare few = pooled(totals, correlation);
    PooledShare many = pooled(ShareRows.repeated(totals, 3), correlation);
    assertThat(many.share()).isCloseTo(few.share(), Tolerance.TO_1E9);
    assertThat(many.predictedHalfWidth()).isLessThan(few.predictedHalfWidth());
    assertThat(requireNonNull(many.estimate().interval()).halfWidth())
        .isLessThan(requireNonNull(few.estimate().interval()).halfWidth());
  }

  @Property
  void theEffectiveSizeLiesBetweenEmployersByKishAndPostings(
      @ForAll @Size(16) List<@IntRange(max = 60) Integer> pairs,
      @ForAll @DoubleRange(max = 1) double correlation) {
    ShareTotals totals = ShareRows.ofPairs(pairs);
    PooledShare pooled = pooled(totals, correlation);
    assertThat(pooled.effectiveN()).isLessThanOrEqualTo(totals.sum() * (1 + 1e-12));
    assertThat(pooled.effectiveN())
        .isGreaterThanOrEqualTo((pooled.degreesOfFreedom() + 1) * (1 - 1e-12));
  }

  private static PooledShare pooled(ShareTotals totals, double correlation) {
    return requireNonNull(PooledShare.of(totals, new GeneralisedVarianceFunction(correlation)));
  }
}
