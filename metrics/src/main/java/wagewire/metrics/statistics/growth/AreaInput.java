package wagewire.metrics.statistics.growth;

import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.jspecify.annotations.Nullable;
import wagewire.metrics.statistics.growth.AreaModel.Defect;

/** Checks of estimates by area and of the covariances of their errors. */
final class AreaInput {

  /** Asymmetry and negative eigenvalues that are rounding, relative to the largest. */
  private static final double ROUNDING = 1e-9;

  private AreaInput() {}

  /**
   * Returns the first defect that shows before the eigenvalues are known; null without one.
   *
   * @throws IllegalArgumentException if the matrix has another shape
   */
  static @Nullable Defect defect(double[] estimates, double[][] covariances) {
    requireSquare(estimates.length, covariances);
    if (estimates.length == 0) {
      return Defect.NO_AREAS;
    }
    if (!finite(estimates, covariances)) {
      return Defect.NOT_FINITE;
    }
    return symmetric(covariances) ? null : Defect.NOT_SYMMETRIC;
  }

  static boolean positiveSemidefinite(EigenDecomposition covariances) {
    double least = 0;
    double largest = 0;
    for (double eigenvalue : covariances.getRealEigenvalues()) {
      least = Math.min(least, eigenvalue);
      largest = Math.max(largest, eigenvalue);
    }
    return least >= -ROUNDING * largest;
  }

  private static void requireSquare(int areas, double[][] covariances) {
    boolean square = covariances.length == areas;
    for (double[] row : covariances) {
      square &= row.length == areas;
    }
    if (!square) {
      throw new IllegalArgumentException("Covariances are not a square of " + areas);
    }
  }

  private static boolean finite(double[] estimates, double[][] covariances) {
    boolean finite = true;
    for (int i = 0; i < estimates.length; i++) {
      finite &= Double.isFinite(estimates[i]);
      for (double covariance : covariances[i]) {
        finite &= Double.isFinite(covariance);
      }
    }
    return finite;
  }

  private static boolean symmetric(double[][] covariances) {
    double largest = 0;
    double asymmetry = 0;
    for (int i = 0; i < covariances.length; i++) {
      for (int k = 0; k < covariances.length; k++) {
        largest = Math.max(largest, Math.abs(covariances[i][k]));
        asymmetry = Math.max(asymmetry, Math.abs(covariances[i][k] - covariances[k][i]));
      }
    }
    return asymmetry <= ROUNDING * largest;
  }

  /** Returns the mean of a matrix and its mirror image. */
  static Array2DRowRealMatrix symmetrised(double[][] covariances) {
    Array2DRowRealMatrix matrix = new Array2DRowRealMatrix(covariances.length, covariances.length);
    for (int i = 0; i < covariances.length; i++) {
      for (int k = 0; k < covariances.length; k++) {
        matrix.setEntry(i, k, covariances[i][k] / 2 + covariances[k][i] / 2);
      }
    }
    return matrix;
  }
}
