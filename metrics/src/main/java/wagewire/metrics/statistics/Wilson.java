package wagewire.metrics.statistics;

/** Wilson's score interval of a share. */
public final class Wilson {

  private static final double HALF = 0.5;

  private Wilson() {}

  /**
   * @param share in 0..1
   * @param effectiveN above 0; the number of rows if they are independent
   */
  public static Interval interval(double share, double effectiveN) {
    double z = CriticalValue.NORMAL;
    double widening = 1 + z * z / effectiveN;
    double centre = (share + z * z / (2 * effectiveN)) / widening;
    double reach =
        z
            * Math.sqrt(share * (1 - share) / effectiveN + z * z / (4 * effectiveN * effectiveN))
            / widening;
    // Rounding may leave a share of 0 or 1 a hair outside.
    return new Interval(
        Math.clamp(centre - reach, 0, share),
        Math.clamp(centre + reach, share, 1),
        Interval.WILSON);
  }

  /**
   * Returns half the width of the interval that a share at the end nearer to one half would have at
   * the same effective sample size; at one half itself where the interval holds it. The size
   * follows from the interval, whose ends e solve (e − p)² = z²/n · e(1 − e).
   *
   * @param share that the interval belongs to, in 0..1
   */
  public static double reachNearHalf(double share, Interval interval) {
    boolean small = share <= HALF;
    double end = small ? interval.high() : interval.low();
    double nearHalf = small ? Math.min(end, HALF) : Math.max(end, HALF);
    double narrowing = (end - share) * (end - share) / (end * (1 - end));
    return Math.sqrt(narrowing * nearHalf * (1 - nearHalf) + narrowing * narrowing / 4)
        / (1 + narrowing);
  }
}
