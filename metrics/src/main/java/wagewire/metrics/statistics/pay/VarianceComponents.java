package wagewire.metrics.statistics.pay;

import java.util.Arrays;

/**
 * The variances of log pay within and between employers, given the other columns, by fitting
 * constants (Henderson's third method, 1953). With N rows, G employers, s_g the sum of an
 * employer's rows of X and r, r_w the ranks of the two fits:
 *
 * <pre>
 * within  = RSS of fixed effects / (N − G − r_w)
 * between = (RSS − within·(N − r)) / (N − Σ s_g'(X'X)⁻¹s_g), at least 0
 * </pre>
 *
 * @param within 0 or more
 * @param between 0 where the rows leave nothing to separate it by
 */
record VarianceComponents(double within, double between) {

  private static final double ROUNDING = 1e-9;

  /**
   * @param pooled fit without employer effects
   * @param fixed fit of the same design with fixed effects
   */
  static VarianceComponents of(HedonicDesign design, LeastSquares pooled, LeastSquares fixed) {
    int rows = design.rows();
    int freedomWithin = rows - design.employers() - fixed.factors().rank();
    double spread = rows;
    for (int employer = 0; employer < design.employers(); employer++) {
      double[] sums = new double[design.width()];
      for (int row = design.start(employer); row < design.start(employer + 1); row++) {
        double[] values = design.columns(row);
        Arrays.setAll(sums, column -> sums[column] + values[column]);
      }
      spread -= GeneralisedCholesky.dot(sums, pooled.factors().solve(sums), sums.length);
    }
    if (freedomWithin < 1 || !(spread > ROUNDING * rows)) {
      return new VarianceComponents(1, 0);
    }
    double within = fixed.sumOfSquares() / freedomWithin;
    double expected = within * (rows - pooled.factors().rank());
    return new VarianceComponents(within, Math.max(0, (pooled.sumOfSquares() - expected) / spread));
  }

  /**
   * Returns the part {@code 1 − √(within / (within + n·between))} of an employer's means that
   * random effects take off (Wooldridge, Econometric Analysis of Cross Section and Panel Data, on
   * random effects).
   *
   * @param rows n, the employer's
   */
  double part(int rows) {
    double mean = within + rows * between;
    return mean > 0 ? 1 - Math.sqrt(within / mean) : 0;
  }
}
