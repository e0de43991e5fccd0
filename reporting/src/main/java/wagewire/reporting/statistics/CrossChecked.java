package wagewire.reporting.statistics;

import org.jspecify.annotations.Nullable;

/**
 * A headline whose interval was computed twice (methodology §10).
 *
 * @param estimate with the linearised interval, or the wider one if the two disagree
 * @param disagree whether the half-widths differ by more than a fifth of the smaller; the figure is
 *     then `caution`
 */
public record CrossChecked(Estimate estimate, boolean disagree) {

  private static final double TOLERANCE = 1.2;

  /** Without both intervals there is nothing to compare, and the estimate stays as it is. */
  public static CrossChecked of(Estimate estimate, @Nullable Interval bootstrap) {
    Interval own = estimate.interval();
    if (own == null || bootstrap == null) {
      return new CrossChecked(estimate, false);
    }
    double narrow = Math.min(own.halfWidth(), bootstrap.halfWidth());
    double wide = Math.max(own.halfWidth(), bootstrap.halfWidth());
    if (wide <= TOLERANCE * narrow) {
      return new CrossChecked(estimate, false);
    }
    return new CrossChecked(estimate.withInterval(own.halfWidth() == wide ? own : bootstrap), true);
  }
}
