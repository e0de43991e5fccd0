package wagewire.app.watch;

/** Condition of a watched figure, judged on its interval. */
public sealed interface WatchCondition {

  /**
   * The whole interval lies below a limit; over when the whole interval lies at it or above.
   *
   * @param limit in the unit of the metric
   * @param text the limit as a person reads it, such as "40 %"
   */
  record Below(double limit, String text) implements WatchCondition {}

  /**
   * The whole interval lies above a limit; over when the whole interval lies at it or below.
   *
   * @param limit in the unit of the metric
   * @param text the limit as a person reads it
   */
  record Above(double limit, String text) implements WatchCondition {}

  /**
   * The interval of the change excludes 0, or the interval does not overlap the one that was last
   * reported.
   */
  record Changes() implements WatchCondition {}
}
