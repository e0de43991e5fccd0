package wagewire.metrics.statistics;

import org.jspecify.annotations.Nullable;

/**
 * A headline whose interval was computed twice (methodology §10).
 *
 * @param estimate with its own interval, or the bootstrap's if the two disagree and that is wider
 * @param disagree whether the half-widths of the linearised interval and of the bootstrap differ by
 *     more than a fifth of the smaller; the figure is then `caution`
 */
public record HeadlineEstimate(Estimate estimate, boolean disagree) {

  private static final double TOLERANCE = 1.2;

  /**
   * Without both intervals there is nothing to compare, and the estimate stays as it is.
   *
   * @param linearised that leaves out what the bootstrap leaves out, too: that employers differ in
   *     size
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
