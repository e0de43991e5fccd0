package wagewire.metrics.statistics;

import org.jspecify.annotations.Nullable;

/** Change between two values in percent (methodology §5). */
public final class PercentChange {

  private PercentChange() {}

  /** Returns {@code 100·(now/then − 1)}; null from a base of 0 or less. */
  public static @Nullable Double of(double then, double now) {
    return then > 0 ? 100 * (now / then - 1) : null;
  }
}
