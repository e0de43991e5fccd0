package wagewire.reporting.statistics;

/** Wilson's score interval of a share. */
public final class Wilson {

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
}
