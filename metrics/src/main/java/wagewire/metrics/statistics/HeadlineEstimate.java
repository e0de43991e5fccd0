package wagewire.metrics.statistics;

import org.jspecify.annotations.Nullable;

/**
 * A headline with its counter-check: its interval was computed by two methods (methodology §10).
 *
 * @param estimate with its own interval, or the bootstrap's if the two disagree and that is wider
 * @param disagree true when the half-widths of the linearised interval and of the bootstrap differ
 *     by more than a fifth of the smaller; the figure then has status caution
 */
public record HeadlineEstimate(Estimate estimate, boolean disagree) {

  private static final double TOLERANCE = 1.2;

  /**
   * Compares both intervals; without both the estimate stays as it is.
   *
   * @param linearised an interval that, as the bootstrap, ignores that employers differ in size
   */
  public static HeadlineEstimate of(
      Estimate estimate, @Nullable Interval linearised, @Nullable Interval bootstrap) {
    Interval own = estimate.interval();
    if (own == null || linearised == null || bootstrap == null) {
      return new HeadlineEstimate(estimate, false);
    }
    double narrow = Math.min(linearised.halfWidth(), bootstrap.halfWidth());
    double wide = Math.max(linearised.halfWidth(), bootstrap.halfWidth());
    if (wide <= TOLERANCE * narrow) {
      return new HeadlineEstimate(estimate, false);
    }
    boolean wider = bootstrap.halfWidth() > own.halfWidth();
    return new HeadlineEstimate(wider ? estimate.withInterval(bootstrap) : estimate, true);
  }
}
