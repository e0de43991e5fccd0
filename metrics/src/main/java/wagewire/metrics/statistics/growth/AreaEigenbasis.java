package wagewire.metrics.statistics.growth;

import org.apache.commons.math3.linear.EigenDecomposition;

/**
 * The model {@code y = β + v + e}, v ~ N(0, σ²·I), e ~ N(0, V), in the basis in which V is diagonal
 * (V = U·Λ·Uᵀ): for each σ all matrices are diagonal there too.
 */
final class AreaEigenbasis {

  private final int areas;
  private final double[] eigenvalues;
  private final double[][] vectors;
  private final double[] y;
  private final double[] ones;

  AreaEigenbasis(double[] estimates, EigenDecomposition covariances) {
    areas = estimates.length;
    eigenvalues = new double[areas];
    vectors = new double[areas][];
    y = new double[areas];
    ones = new double[areas];
    for (int k = 0; k < areas; k++) {
      eigenvalues[k] = Math.max(0, covariances.getRealEigenvalue(k));
      vectors[k] = covariances.getEigenvector(k).toArray();
      for (int i = 0; i < areas; i++) {
        y[k] += vectors[k][i] * estimates[i];
        ones[k] += vectors[k][i];
      }
    }
  }

  /** Posterior of the areas for a known σ. */
  static final class Conditional {

    private final double centre;
    private final double[] means;
    private final double[] variances;
    private final double logLikelihood;

    private Conditional(double centre, double[] means, double[] variances, double logLikelihood) {
      this.centre = centre;
      this.means = means;
      this.variances = variances;
      this.logLikelihood = logLikelihood;
    }

    /** Returns the generalised least squares estimate of β. */
    double centre() {
      return centre;
    }

    double mean(int area) {
      return means[area];
    }

    /** Returns the variance of an area, that of β included. */
    double variance(int area) {
      return variances[area];
    }

    /** Returns the likelihood of σ, integrated over β, up to a constant. */
    double logLikelihood() {
      return logLikelihood;
    }
  }

  /**
   * Computes, with w = 1/(λ + σ²) and all sums in the eigenbasis,
   *
   * <pre>
   * β = Σ w·1·y / A,  A = Σ w·1²      log L = ½Σ ln w − ½ ln A − ½Σ w·r²,  r = y − 1·β
   * θ = β + U·(σ²w·r)                 Var θ = diag U(σ² − σ⁴w)Uᵀ + (U(1 − σ²w)1)² / A
   * </pre>
   */
  Conditional given(double sigma) {
    double square = sigma * sigma;
    double information = 0;
    double centre = 0;
    for (int k = 0; k < areas; k++) {
      information += ones[k] * ones[k] / (eigenvalues[k] + square);
      centre += ones[k] * y[k] / (eigenvalues[k] + square);
    }
    centre /= information;
    double logLikelihood = -Math.log(information) / 2;
    double[] means = new double[areas];
    double[] variances = new double[areas];
    double[] ofCentre = new double[areas];
    for (int k = 0; k < areas; k++) {
      double weight = 1 / (eigenvalues[k] + square);
      double residual = y[k] - ones[k] * centre;
      logLikelihood += (Math.log(weight) - weight * residual * residual) / 2;
      double kept = eigenvalues[k] * weight;
      for (int i = 0; i < areas; i++) {
        double loading = vectors[k][i];
        means[i] += loading * square * weight * residual;
        variances[i] += loading * loading * square * kept;
        ofCentre[i] += loading * kept * ones[k];
      }
    }
    for (int i = 0; i < areas; i++) {
      means[i] += centre;
      variances[i] += ofCentre[i] * ofCentre[i] / information;
    }
    return new Conditional(centre, means, variances, logLikelihood);
  }
}
