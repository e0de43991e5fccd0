package wagewire.metrics.statistics.growth;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import wagewire.metrics.statistics.Tolerance;
import wagewire.model.table.ResourceRow;

class GeneralisedVarianceTest {

  private static final double[] COUNTS = {4, 16};

  static Stream<ResourceRow> cases() {
    return NumberLists.cases("generalised-variance.tsv").stream();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void variancesByOneDesignEffectAreTheKnownOnes(ResourceRow row) {
    GeneralisedVariance variance =
        requireNonNull(
            GeneralisedVariance.of(
                NumberLists.list(row, "raw"),
                NumberLists.list(row, "x"),
                NumberLists.list(row, "y")));
    assertThat(variance.designEffect()).isCloseTo(row.number("effect"), Tolerance.TO_1E9);
    double[] predicted = NumberLists.list(row, "predicted");
    for (int area = 0; area < predicted.length; area++) {
      assertThat(variance.variance(area)).isCloseTo(predicted[area], Tolerance.TO_1E9);
    }
  }

  /**
   * 4→4 and 16→16 postings: v₀ = 1/2 and 1/8. Variances 0.6 + 0.4 make a design effect of 1/0.625,
   * and 0.8 and 0.2 of it.
   */
  @Test
  void twoAreasShareADesignEffect() {
    GeneralisedVariance variance = variance(0.6, 0.4);
    assertThat(variance.designEffect()).isCloseTo(1.6, Tolerance.TO_1E9);
    assertThat(variance.variance(0)).isCloseTo(0.8, Tolerance.TO_1E9);
    assertThat(variance.variance(1)).isCloseTo(0.2, Tolerance.TO_1E9);
  }

  /** t[10] = 2.228139, so that R lies within a factor of exp(2.228139 · √0.2) = 2.708660. */
  @Test
  void thePredictedHalfWidthIsAPartOfThePresentLevel() {
    GeneralisedVariance variance = variance(0.6, 0.4);
    assertThat(variance.halfWidth(1, 10))
        .isCloseTo((2.708660 - 1 / 2.708660) / 2, Tolerance.TO_1E6);
    assertThat(variance.halfWidth(0, 10)).isGreaterThan(variance.halfWidth(1, 10));
    assertThat(variance.halfWidth(1, 5)).isGreaterThan(variance.halfWidth(1, 10));
  }

  @Test
  void aVarianceThatCameOutSmallByChanceIsNotBelieved() {
    GeneralisedVariance variance = variance(0, 0.25);
    assertThat(variance.variance(0)).isCloseTo(0.2, Tolerance.TO_1E9);
  }

  @Test
  void anAreaOfOneEmployerIsPredictedFromTheOthers() {
    GeneralisedVariance variance = variance(Double.NaN, 0.25);
    assertThat(variance.designEffect()).isCloseTo(2, Tolerance.TO_1E9);
    assertThat(variance.variance(0)).isCloseTo(1, Tolerance.TO_1E9);
  }

  @Test
  void anAreaWithoutPostingsCountsAsHalfAPosting() {
    double[] none = {0, 4};
    GeneralisedVariance variance =
        requireNonNull(GeneralisedVariance.of(new double[] {1, 3.5}, none, new double[] {0, 4}));
    assertThat(variance.variance(0)).isCloseTo(4, Tolerance.TO_1E9);
  }

  @Test
  void withoutVarianceThereIsNothingToLearnFrom() {
    assertThat(GeneralisedVariance.of(new double[2], COUNTS, COUNTS)).isNull();
    assertThat(GeneralisedVariance.of(new double[0], new double[0], new double[0])).isNull();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> GeneralisedVariance.of(new double[2], COUNTS, new double[3]));
  }

  private static GeneralisedVariance variance(double... raw) {
    return requireNonNull(GeneralisedVariance.of(raw, COUNTS, COUNTS));
  }
}
