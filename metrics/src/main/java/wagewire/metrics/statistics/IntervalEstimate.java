package wagewire.metrics.statistics;

import org.jspecify.annotations.Nullable;

/** A value with its interval, by whichever way it was found. */
public sealed interface IntervalEstimate permits Estimate, BootstrapEstimate {

  double value();

  /** Null where none can be given. */
  @Nullable Interval interval();
}
