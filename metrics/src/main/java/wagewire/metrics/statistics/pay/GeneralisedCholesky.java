package wagewire.metrics.statistics.pay;

import java.util.Arrays;

/**
 * The factors L·D·Lᵀ of a positive semidefinite matrix. A column that depends linearly on those
 * before it is left out: its pivot is 0 and so is its element of every solution. Solutions of
 * consistent systems are therefore exact, and the same on every run.
 */
final class GeneralisedCholesky {

  /** Part of its scale below which a pivot is taken for rounding. */
  private static final double DEPENDENT = 1e-10;

  private final double[][] lower;
  private final double[] pivots;

  private GeneralisedCholesky(double[][] lower, double[] pivots) {
    this.lower = lower;
    this.pivots = pivots;
  }

  /**
   * Factors a matrix, of which only the lower triangle is read.
   *
   * @param scale size that the diagonal would have if its column were independent, by column
   */
  static GeneralisedCholesky of(double[][] matrix, double[] scale) {
    int size = matrix.length;
    double[][] lower = new double[size][];
    double[] pivots = new double[size];
    double[] scaled = new double[size];
    for (int row = 0; row < size; row++) {
      lower[row] = new double[row];
      double pivot = matrix[row][row];
      for (int column = 0; column < row; column++) {
        double product = matrix[row][column] - dot(scaled, lower[column], column);
        scaled[column] = pivots[column] > 0 ? product : 0;
        lower[row][column] = pivots[column] > 0 ? product / pivots[column] : 0;
        pivot -= scaled[column] * lower[row][column];
      }
      pivots[row] = pivot > DEPENDENT * scale[row] ? pivot : 0;
    }
    return new GeneralisedCholesky(lower, pivots);
  }

  /** Returns the pivot of the last column: what the other columns do not explain of it, squared. */
  double lastPivot() {
    return pivots[pivots.length - 1];
  }

  double leastPivot() {
    return Arrays.stream(pivots).min().orElse(0);
  }

  /** Returns the number of independent columns. */
  int rank() {
    int rank = 0;
    for (double pivot : pivots) {
      rank += pivot > 0 ? 1 : 0;
    }
    return rank;
  }

  /** Returns a solution of the system with this matrix. */
  double[] solve(double[] right) {
    int size = pivots.length;
    double[] solution = right.clone();
    for (int row = 0; row < size; row++) {
      solution[row] -= dot(solution, lower[row], row);
    }
    for (int row = size - 1; row >= 0; row--) {
      solution[row] = pivots[row] > 0 ? solution[row] / pivots[row] : 0;
    }
    for (int row = size - 1; row >= 0; row--) {
      for (int column = 0; column < row; column++) {
        solution[column] -= lower[row][column] * solution[row];
      }
    }
    return solution;
  }

  static double dot(double[] one, double[] other, int length) {
    double sum = 0;
    for (int i = 0; i < length; i++) {
      sum += one[i] * other[i];
    }
    return sum;
  }
}
