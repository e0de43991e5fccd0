package wagewire.metrics.statistics.growth;

import org.jspecify.annotations.Nullable;

/**
 * The combination w·a + (1 − w)·b of two estimates of one growth that has the least estimated
 * variance, for the direct and the chained one of the same employers:
 *
 * <pre>
 * w = (Var b − Cov) / (Var a + Var b − 2·Cov)     within 0..1
 * </pre>
 *
 * Variances and covariance are those of one jackknife, so that the variance of the combination is
 * at most the smaller one of both.
 *
 * @param weight of the direct estimate, in 0..1
 */
public record CombinedGrowth(LogGrowth growth, double weight) {

  /**
   * Combines both; where one is missing, or one employer has all of it, the other stands alone.
   *
   * @return null if both are missing
   */
  public static @Nullable CombinedGrowth of(
      @Nullable LogGrowth direct, @Nullable LogGrowth chained) {
    if (direct == null) {
      return chained == null ? null : new CombinedGrowth(chained, 0);
    }
    if (chained == null || Double.isInfinite(chained.variance())) {
      return new CombinedGrowth(direct, 1);
    }
    if (Double.isInfinite(direct.variance())) {
      return new CombinedGrowth(chained, 0);
    }
    double weight = weight(direct, chained);
    return new CombinedGrowth(direct.mix(chained, weight), weight);
  }

  private static double weight(LogGrowth direct, LogGrowth chained) {
    double covariance = direct.covariance(chained);
    double ofDifference = direct.variance() + chained.variance() - 2 * covariance;
    if (!(ofDifference > 0)) {
      return 0.5;
    }
    return Math.clamp((chained.variance() - covariance) / ofDifference, 0, 1);
  }
}
