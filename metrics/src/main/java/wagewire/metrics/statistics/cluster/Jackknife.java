package wagewire.metrics.statistics.cluster;

import wagewire.metrics.statistics.CriticalValue;

/**
 * The error of a ratio Y/X where employers differ in size: the few large ones pull the ratio
 * towards themselves, so that their own deviations look too small. With {@code d = y − R·x} as in
 * {@link LinearisedRatio} and h the leverage of an employer,
 *
 * <pre>
 * Var R = (n−1)/n · Σ (d/(1−h))² / X²       degrees of freedom 1/Σh² − 1, at least 1
 * </pre>
 *
 * which is the delete-one jackknife with Kish's effective number of employers. Employers of equal
 * size give what {@link LinearisedRatio} does, with n − 1 degrees of freedom. Coverage with and
 * without it: {@code EmployerSizeCoverage} among the benchmarks.
 *
 * @param variance of the ratio; infinite if one employer has all
 */
record Jackknife(double variance, double degreesOfFreedom) {

  /** Computes the error of a part y of x: the leverage is the employer's share of x. */
  static Jackknife ofPart(double[] x, double[] y) {
    return of(x, y, 1, 0);
  }

  /**
   * Computes the error of growth: the leverage is the mean of the employer's shares then and now,
   * so that a fall is as uncertain as the rise back.
   */
  static Jackknife ofGrowth(double[] x, double[] y) {
    return of(x, y, 0.5, 0.5);
  }

  private static Jackknife of(double[] x, double[] y, double weightOfX, double weightOfY) {
    LinearisedRatio linearised = LinearisedRatio.of(x, y);
    double ratio = linearised.ratio();
    double squares = 0;
    double leverages = 0;
    for (int u = 0; u < x.length; u++) {
      double leverage =
          weightOfX * x[u] / linearised.x()
              + (weightOfY > 0 ? weightOfY * y[u] / linearised.y() : 0);
      double deviation = leverage < 1 ? (y[u] - ratio * x[u]) / (1 - leverage) : Double.NaN;
      squares += deviation * deviation;
      leverages += leverage * leverage;
    }
    double clusters = linearised.clusters();
    double variance = (clusters - 1) / clusters * squares / (linearised.x() * linearised.x());
    return new Jackknife(
        Double.isNaN(variance) ? Double.POSITIVE_INFINITY : variance,
        Math.max(1, 1 / leverages - 1));
  }

  /** Returns the quantile of Student's t that an interval multiplies the error by. */
  double criticalValue() {
    return CriticalValue.student(degreesOfFreedom);
  }
}
