package wagewire.metrics.statistics;

import org.jspecify.annotations.Nullable;

/** A value with its interval. */
public sealed interface IntervalEstimate permits Estimate, BootstrapEstimate {

  double value();

  /** Returns the interval; null where none can be computed. */
  @Nullable Interval interval();
}
