package wagewire.metrics.statistics.cluster;

/**
 * The linearised variance of a ratio Y/X of totals by employer (methodology §10): {@code d = y −
 * R·x}, {@code Var R = n/(n−1) · Σ d² / X²}. Employers with neither x nor y are no part of it.
 *
 * @param clusters employers with x or y
 * @param variance of the ratio; NaN for fewer than two employers or X = 0
 */
record LinearisedRatio(double x, double y, int clusters, double variance) {

  static LinearisedRatio of(double[] x, double[] y) {
    if (x.length != y.length) {
      throw new IllegalArgumentException(x.length + " totals x, " + y.length + " totals y");
    }
    double sumX = 0;
    double sumY = 0;
    int clusters = 0;
    for (int u = 0; u < x.length; u++) {
      sumX += x[u];
      sumY += y[u];
      clusters += x[u] != 0 || y[u] != 0 ? 1 : 0;
    }
    double ratio = sumY / sumX;
    double squares = 0;
    for (int u = 0; u < x.length; u++) {
      double deviation = y[u] - ratio * x[u];
      squares += deviation * deviation;
    }
    double variance =
        clusters < 2 ? Double.NaN : clusters / (clusters - 1.0) * squares / (sumX * sumX);
    return new LinearisedRatio(sumX, sumY, clusters, variance);
  }

  double ratio() {
    return y / x;
  }
}
