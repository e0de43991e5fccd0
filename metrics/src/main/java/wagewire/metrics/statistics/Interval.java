package wagewire.metrics.statistics;

/**
 * A 95 % interval, in the unit of the value it belongs to.
 *
 * @param method one of the ids below, as stored in {@code ci_method}
 */
public record Interval(double low, double high, String method) {

  public static final String LINEARISED = "linearised";
  public static final String JACKKNIFE = "jackknife";
  public static final String WILSON = "wilson";
  public static final String NEWCOMBE = "newcombe";
  public static final String WOODRUFF = "woodruff";
  public static final String MEASURING = "measuring";
  public static final String CLUSTER_BOOTSTRAP = "cluster_bootstrap";
  public static final String LOG_LOG = "log_log";

  public Interval {
    if (!(low <= high)) {
      throw new IllegalArgumentException("Invalid interval from " + low + " to " + high);
    }
  }

  public double halfWidth() {
    return (high - low) / 2;
  }

  public boolean contains(double value) {
    return low <= value && value <= high;
  }

  /** Returns the interval of {@code factor · value}, for a factor above 0. */
  public Interval times(double factor) {
    return new Interval(low * factor, high * factor, method);
  }

  /** Returns the interval of {@code value + offset}. */
  public Interval plus(double offset) {
    return new Interval(low + offset, high + offset, method);
  }
}
