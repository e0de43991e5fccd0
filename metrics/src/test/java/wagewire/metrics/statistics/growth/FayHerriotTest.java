package wagewire.metrics.statistics.growth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static wagewire.metrics.statistics.growth.NumberLists.assertClose;
import static wagewire.metrics.statistics.growth.NumberLists.unboxed;

import java.util.Arrays;
import java.util.stream.Stream;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.math3.linear.MatrixUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import wagewire.metrics.statistics.Tolerance;
import wagewire.metrics.statistics.growth.AreaModel.Defect;
import wagewire.metrics.statistics.growth.AreaModel.Posterior;
import wagewire.metrics.statistics.growth.AreaModel.Rejected;
import wagewire.model.table.ResourceRow;

class FayHerriotTest {

  static Stream<ResourceRow> cases() {
    return NumberLists.cases("fay-herriot.tsv").stream();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void thePosteriorIsTheKnownOne(ResourceRow row) {
    Posterior posterior =
        posterior(NumberLists.list(row, "logs"), NumberLists.matrix(row, "covariances"));
    assertClose(unboxed(posterior.means()), NumberLists.list(row, "means"));
    assertClose(unboxed(posterior.deviations()), NumberLists.list(row, "deviations"));
    assertThat(posterior.sigma()).isCloseTo(row.number("sigma"), Tolerance.TO_1E9);
  }

  /**
   * σ² = 0.01 and variances 0.01 and 0.03: w is 50 and 25, β = 50 · 0.3 / 75 = 0.2. Of their
   * distances to β the areas keep 0.01/0.02 and 0.01/0.04; their variances are 0.01 · 1/2 + (1/2)²
   * / 75 and 0.03 · 1/4 + (3/4)² / 75.
   */
  @Test
  void forAKnownSpreadAreasAreDrawnTowardsTheirCentre() {
    double[] estimates = {0.3, 0};
    AreaEigenbasis model =
        new AreaEigenbasis(
            estimates,
            new EigenDecomposition(
                MatrixUtils.createRealDiagonalMatrix(new double[] {0.01, 0.03})));
    AreaEigenbasis.Conditional conditional = model.given(0.1);
    assertThat(conditional.centre()).isCloseTo(0.2, Tolerance.TO_1E9);
    assertThat(conditional.mean(0)).isCloseTo(0.25, Tolerance.TO_1E9);
    assertThat(conditional.mean(1)).isCloseTo(0.15, Tolerance.TO_1E9);
    assertThat(conditional.variance(0)).isCloseTo(0.005 + 0.25 / 75, Tolerance.TO_1E9);
    assertThat(conditional.variance(1)).isCloseTo(0.0075 + 0.5625 / 75, Tolerance.TO_1E9);
    double squares = 50 * 0.01 + 25 * 0.04;
    assertThat(conditional.logLikelihood())
        .isCloseTo((Math.log(50 * 25) - Math.log(75) - squares) / 2, Tolerance.TO_1E9);
  }

  @Test
  void anAreaWithoutInformationGoesToTheCentreAndOneThatIsSureStays() {
    double[] estimates = {0.9, -0.4, 0.1, 0.02};
    Posterior posterior = posterior(estimates, diagonal(1e-8, 0.0025, 1e6, 0.0025));
    assertThat(posterior.means().get(0)).isCloseTo(0.9, within(1e-5));
    assertThat(posterior.deviations().get(0)).isCloseTo(1e-4, within(1e-6));
    assertThat(posterior.means().get(2)).isCloseTo(posterior.centre(), within(1e-4));
    assertThat(posterior.deviations().get(2)).isGreaterThan(posterior.sigma());
  }

  @Test
  void oneAreaKeepsItsEstimateAndItsVariance() {
    Posterior posterior = posterior(new double[] {0.3}, diagonal(0.04));
    assertThat(posterior.means().get(0)).isCloseTo(0.3, Tolerance.TO_1E9);
    assertThat(posterior.deviations().get(0)).isCloseTo(0.2, Tolerance.TO_1E9);
  }

  /** Its σ is that of the prior, whose grid has a mean of 0.12 · exp(0.4²/2) but for its steps. */
  @Test
  void estimatesWithoutErrorStayAndThoseThatSayNothingLeaveThePrior() {
    Posterior sure = posterior(new double[] {0.3, 0.1}, new double[2][2]);
    assertClose(unboxed(sure.means()), 0.3, 0.1);
    assertThat(sure.deviations()).allMatch(deviation -> deviation < 2e-5);
    Posterior unsure = posterior(new double[] {0.3, 0.1}, diagonal(1e6, 1e6));
    assertThat(unsure.sigma()).isCloseTo(0.12 * Math.exp(0.08), within(0.001));
  }

  @Test
  void anErrorThatAllShareMovesTheCentreAlone() {
    double[] estimates = {0.3, 0.1, 0.2};
    Posterior apart = posterior(estimates, diagonal(0.01, 0.01, 0.01));
    double[][] shared = diagonal(0.01, 0.01, 0.01);
    for (double[] row : shared) {
      for (int k = 0; k < 3; k++) {
        row[k] += 0.05;
      }
    }
    Posterior together = posterior(estimates, shared);
    assertClose(unboxed(together.means()), unboxed(apart.means()));
    for (int i = 0; i < 3; i++) {
      double more =
          Math.pow(together.deviations().get(i), 2) - Math.pow(apart.deviations().get(i), 2);
      assertThat(more).isCloseTo(0.05, Tolerance.TO_1E9);
    }
  }

  /** A matrix of rank 1 has eigenvalues of 0, of which some come out below. */
  @Test
  void roundingIsNoDefect() {
    double[] loadings = {0.1, 0.3, 0.07, 0.11, 0.13, 0.17, 0.19};
    double[][] covariances = new double[7][7];
    for (int i = 0; i < 7; i++) {
      for (int k = 0; k < 7; k++) {
        covariances[i][k] = loadings[i] * loadings[k];
      }
    }
    covariances[0][1] *= 1 + 1e-14;
    double[] eigenvalues =
        new EigenDecomposition(MatrixUtils.createRealMatrix(covariances)).getRealEigenvalues();
    assertThat(Arrays.stream(eigenvalues).min().orElseThrow()).isNegative();
    assertThat(FayHerriot.of(loadings, covariances)).isInstanceOf(Posterior.class);
  }

  @Test
  void theOrderOfAreasDoesNotMatter() {
    ResourceRow row = NumberLists.cases("fay-herriot.tsv").getFirst();
    double[] estimates = NumberLists.list(row, "logs");
    double[][] covariances = NumberLists.matrix(row, "covariances");
    int areas = estimates.length;
    double[] turned = new double[areas];
    double[][] turnedCovariances = new double[areas][areas];
    for (int i = 0; i < areas; i++) {
      turned[i] = estimates[areas - 1 - i];
      for (int k = 0; k < areas; k++) {
        turnedCovariances[i][k] = covariances[areas - 1 - i][areas - 1 - k];
      }
    }
    Posterior known = posterior(estimates, covariances);
    assertClose(
        unboxed(posterior(turned, turnedCovariances).deviations().reversed()),
        unboxed(known.deviations()));
  }

  @ParameterizedTest
  @CsvSource({
    "0.1, 0.04, 0.05, 0.05, NOT_POSITIVE_SEMIDEFINITE",
    "0.1, -0.04, 0, 0, NOT_POSITIVE_SEMIDEFINITE",
    "0.1, 0.04, 0.01, 0.02, NOT_SYMMETRIC",
    "0.1, NaN, 0, 0, NOT_FINITE",
    "0.1, Infinity, 0, 0, NOT_FINITE",
    "0.1, 0.04, NaN, NaN, NOT_FINITE",
    "NaN, 0.04, 0, 0, NOT_FINITE",
    "1e200, 0.04, 0, 0, NOT_FINITE"
  })
  void inputWithADefectHasNoModelButAReason(
      double estimate, double variance, double covariance, double mirrored, Defect defect) {
    double[][] covariances = {{variance, covariance}, {mirrored, 0.04}};
    AreaModel model = FayHerriot.of(new double[] {estimate, 0.2}, covariances);
    assertThat(model).isEqualTo(new Rejected(defect));
    assertThat(defect.sentence()).isNotEmpty();
  }

  @Test
  void noAreasHaveNoModelAndOtherShapesAreRefused() {
    assertThat(FayHerriot.of(new double[0], new double[0][0]))
        .isEqualTo(new Rejected(Defect.NO_AREAS));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FayHerriot.of(new double[2], new double[2][3]));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FayHerriot.of(new double[2], new double[3][2]));
  }

  static Posterior posterior(double[] estimates, double[][] covariances) {
    return (Posterior) FayHerriot.of(estimates, covariances);
  }

  private static double[][] diagonal(double... variances) {
    return MatrixUtils.createRealDiagonalMatrix(variances).getData();
  }
}
