package wagewire.metrics.statistics.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.offset;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import wagewire.metrics.statistics.Tolerance;
import wagewire.model.table.ResourceRow;
import wagewire.model.table.ResourceTable;

class GeneralisedVarianceFunctionTest {

  @Test
  void theFitToAllCellsPredictsTheKnownVarianceOfEach() {
    List<ResourceRow> rows =
        ResourceTable.read(GeneralisedVarianceFunctionTest.class, "variance_function.tsv");
    GeneralisedVarianceFunction function =
        GeneralisedVarianceFunction.fit(
            rows.stream().map(row -> ShareRows.totals(row, "postings", "counted")).toList());
    for (ResourceRow row : rows) {
      assertThat(function.correlation()).isCloseTo(row.number("correlation"), Tolerance.TO_1E9);
      ShareTotals totals = ShareRows.totals(row, "postings", "counted");
      assertThat(function.variance(totals.share(), totals.postings()))
          .isCloseTo(row.number("variance"), offset(1e-12));
    }
  }

  /** Three employers with 4, 4 and 2 postings, a share of 0.6, ρ = 1/2. */
  @Test
  void theWorkedExampleGivesTheSameFromTheCountsAndFromKishsNumber() {
    GeneralisedVarianceFunction function = new GeneralisedVarianceFunction(.5);
    // 0.24 · 23 / 100, with 23 = 4·2.5 + 4·2.5 + 2·1.5.
    assertThat(function.variance(.6, new double[] {4, 4, 2})).isCloseTo(.0552, offset(1e-12));
    // 0.24 / 10 · (1 + (3.6 − 1)/2), with 3.6 postings each at 100/36 employers.
    assertThat(function.variance(.6, 10, 100 / 36.0)).isCloseTo(.0552, offset(1e-12));
  }

  @Test
  void sharesOfOnePostingEachAreIndependent() {
    GeneralisedVarianceFunction function = new GeneralisedVarianceFunction(.7);
    assertThat(function.effectiveN(ShareRows.same(25, 1))).isEqualTo(25);
    assertThat(function.variance(.5, 25, 25)).isEqualTo(.01);
  }

  /** Means of daily counts are fractions; they cannot be less alike than independent postings. */
  @Test
  void lessThanOnePostingOfAnEmployerHasNothingToCorrelateWith() {
    GeneralisedVarianceFunction function = new GeneralisedVarianceFunction(.7);
    assertThat(function.effectiveN(new double[] {.5, .25, .25})).isEqualTo(1);
    assertThat(function.variance(.5, 2, 3)).isEqualTo(.125);
  }

  @Test
  void whatIsNoCorrelationIsRefused() {
    assertThatThrownBy(() -> new GeneralisedVarianceFunction(-.01))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new GeneralisedVarianceFunction(Double.NaN))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Property
  void kishsNumberIsEnoughForTheVariance(
      @ForAll @Size(min = 1, max = 20) List<@IntRange(min = 1, max = 80) Integer> sizes,
      @ForAll @DoubleRange(max = 1) double correlation,
      @ForAll @DoubleRange(min = .01, max = .99) double share) {
    double[] postings = sizes.stream().mapToDouble(size -> size).toArray();
    double sum = Arrays.stream(postings).sum();
    double squares = Arrays.stream(postings).map(one -> one * one).sum();
    GeneralisedVarianceFunction function = new GeneralisedVarianceFunction(correlation);
    assertThat(function.variance(share, sum, sum * sum / squares))
        .isCloseTo(function.variance(share, postings), Tolerance.TO_1E9);
  }

  @Property
  void aStrongerCorrelationMakesTheVarianceLarger(
      @ForAll @Size(min = 2, max = 20) List<@IntRange(min = 2, max = 80) Integer> sizes,
      @ForAll @DoubleRange(max = .9) double correlation) {
    double[] postings = sizes.stream().mapToDouble(size -> size).toArray();
    assertThat(new GeneralisedVarianceFunction(correlation + .1).variance(.3, postings))
        .isGreaterThan(new GeneralisedVarianceFunction(correlation).variance(.3, postings));
  }
}
