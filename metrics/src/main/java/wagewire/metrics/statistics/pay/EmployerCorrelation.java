package wagewire.metrics.statistics.pay;

import wagewire.metrics.statistics.Totals;

/**
 * The spread of residuals of log pay, one for all seniorities, and how alike an employer's are, by
 * moments: the mean product of two residuals of an employer over the variance.
 *
 * @param variance of a residual: squares over rows less seniorities
 * @param within correlation of two residuals of an employer at one seniority, 0 to 0.95
 * @param between correlation at two seniorities, 0 to {@code within}
 */
record EmployerCorrelation(double variance, double within, double between) {

  private static final double HIGHEST = 0.95;

  /**
   * @param residuals of the rows from the mean of their seniority
   * @param counts postings by seniority and employer
   */
  static EmployerCorrelation of(SeniorityRows rows, double[] residuals, double[][] counts) {
    double[][] sums = new double[counts.length][rows.employers()];
    double[] totals = new double[rows.employers()];
    double[] sizes = new double[rows.employers()];
    double squares = 0;
    for (int row = 0; row < residuals.length; row++) {
      sums[rows.seniority(row)][rows.employer(row)] += residuals[row];
      totals[rows.employer(row)] += residuals[row];
      sizes[rows.employer(row)]++;
      squares += residuals[row] * residuals[row];
    }
    double variance = squares / (residuals.length - counts.length);
    double ofCells = 0;
    double pairsOfCells = 0;
    for (int seniority = 0; seniority < counts.length; seniority++) {
      ofCells += squares(sums[seniority]);
      pairsOfCells += squares(counts[seniority]);
    }
    double within =
        correlation(ofCells - squares, pairsOfCells - residuals.length, variance, HIGHEST);
    double between =
        correlation(
            squares(totals) - ofCells,
            squares(sizes) - pairsOfCells,
            variance,
            pairsOfCells > residuals.length ? within : HIGHEST);
    return new EmployerCorrelation(variance, within, between);
  }

  private static double correlation(
      double products, double pairs, double variance, double highest) {
    return pairs > 0 && variance > 0 ? Math.clamp(products / pairs / variance, 0, highest) : 0;
  }

  private static double squares(double[] values) {
    return GeneralisedCholesky.dot(values, values, values.length);
  }

  /**
   * Returns the variance of the mean residual of a seniority.
   *
   * @param counts its postings by employer
   */
  double ofMean(double[] counts) {
    return variance * ((1 - within) / Totals.sum(counts) + within * overlap(counts, counts));
  }

  /**
   * Returns the covariance of the mean residuals of two seniorities.
   *
   * @param one postings of the first by employer
   * @param other those of the second
   */
  double ofMeans(double[] one, double[] other) {
    return variance * between * overlap(one, other);
  }

  /** Returns the part of the pairs of a row of each that are of one employer. */
  private static double overlap(double[] one, double[] other) {
    return GeneralisedCholesky.dot(one, other, one.length) / (Totals.sum(one) * Totals.sum(other));
  }
}
