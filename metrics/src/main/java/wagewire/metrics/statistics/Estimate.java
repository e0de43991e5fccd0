package wagewire.metrics.statistics;

import org.jspecify.annotations.Nullable;

/**
 * A value with its uncertainty.
 *
 * @param interval null where none can be given: fewer than 3 employers, a ratio of 0, too few
 *     values
 * @param effectiveN the number of independent postings that would be as informative
 * @param clusters employers behind the value
 */
public record Estimate(double value, @Nullable Interval interval, double effectiveN, int clusters) {

  /** Converts a ratio such as 1.071 to growth in percent, 7.1. */
  public Estimate ratioToPercent() {
    return new Estimate(
        100 * (value - 1),
        interval == null ? null : interval.plus(-1).times(100),
        effectiveN,
        clusters);
  }

  public Estimate withInterval(@Nullable Interval other) {
    return new Estimate(value, other, effectiveN, clusters);
  }
}
