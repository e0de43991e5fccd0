package wagewire.reporting.statistics;

import org.jspecify.annotations.Nullable;

/**
 * A ratio of two independent Poisson counts; too short for postings, which come in clusters
 * (methodology §10).
 */
public final class PoissonRatio {

  private PoissonRatio() {}

  /** Of {@code now / then}, with {@code SE ln R = √(1/then + 1/now)}; null if a count is 0. */
  public static @Nullable Interval interval(double then, double now) {
    if (!(then > 0 && now > 0)) {
      return null;
    }
    double reach = Math.exp(CriticalValue.NORMAL * Math.sqrt(1 / then + 1 / now));
    return new Interval(now / then / reach, now / then * reach, Interval.POISSON);
  }
}
