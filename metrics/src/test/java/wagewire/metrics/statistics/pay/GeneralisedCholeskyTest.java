package wagewire.metrics.statistics.pay;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import wagewire.metrics.statistics.Tolerance;

class GeneralisedCholeskyTest {

  /** 4x + 2y = 8, 2x + 3y = 8: x = 1, y = 2; pivots 4 and 3 − 2²/4. */
  @Test
  void independentColumnsAreSolved() {
    GeneralisedCholesky factors =
        GeneralisedCholesky.of(new double[][] {{4, 2}, {2, 3}}, new double[] {4, 3});
    assertThat(factors.rank()).isEqualTo(2);
    assertThat(factors.lastPivot()).isCloseTo(2, Tolerance.TO_1E9);
    assertThat(factors.leastPivot()).isCloseTo(2, Tolerance.TO_1E9);
    assertThat(factors.solve(new double[] {8, 8}))
        .containsExactly(new double[] {1, 2}, Tolerance.TO_1E9);
  }

  /** Columns a, 2a and b with a'a = 2, a'b = 1, b'b = 1: the second one is left out. */
  @Test
  void aDependentColumnIsLeftOutAndTheRestSolved() {
    double[][] matrix = {{2, 4, 1}, {4, 8, 2}, {1, 2, 1}};
    GeneralisedCholesky factors = GeneralisedCholesky.of(matrix, new double[] {2, 8, 1});
    assertThat(factors.rank()).isEqualTo(2);
    assertThat(factors.leastPivot()).isZero();
    assertThat(factors.solve(new double[] {5, 10, 3}))
        .containsExactly(new double[] {2, 0, 1}, Tolerance.TO_1E9);
  }

  @Test
  void aColumnOfRoundingCountsAsNone() {
    double[][] matrix = {{1e-14, 0}, {0, 1}};
    GeneralisedCholesky factors = GeneralisedCholesky.of(matrix, new double[] {1, 1});
    assertThat(factors.solve(new double[] {1e-14, 3})).containsExactly(0, 3);
  }
}
