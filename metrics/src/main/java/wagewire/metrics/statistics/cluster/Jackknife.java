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
    return of(x, y, Leverage.ofPart(x));
  }

  /** Computes the error of growth: the leverages are those of {@link Leverage#ofGrowth}. */
  static Jackknife ofGrowth(double[] x, double[] y) {
    return of(x, y, Leverage.ofGrowth(x, y));
  }

  private static Jackknife of(double[] x, double[] y, double[] leverages) {
    LinearisedRatio linearised = LinearisedRatio.of(x, y);
    double squares = 0;
    for (double deviation : Leverage.deviations(x, y, leverages)) {
      squares += deviation * deviation;
    }
    double clusters = linearised.clusters();
    double variance = (clusters - 1) / clusters * squares / (linearised.x() * linearised.x());
    return new Jackknife(
        Double.isNaN(variance) ? Double.POSITIVE_INFINITY : variance,
        Leverage.degreesOfFreedom(leverages));
  }

  /** Returns the quantile of Student's t that an interval multiplies the error by. */
  double criticalValue() {
    return CriticalValue.student(degreesOfFreedom);
  }
}
