package wagewire.metrics.statistics;

import org.jspecify.annotations.Nullable;

/** Growth between two values (methodology §5). */
public final class Growth {

  private Growth() {}

  /** Returns {@code 100·(now/then − 1)}; null from a base of 0 or less. */
  public static @Nullable Double percent(double then, double now) {
    return then > 0 ? 100 * (now / then - 1) : null;
  }
}
