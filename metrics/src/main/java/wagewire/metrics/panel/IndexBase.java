package wagewire.metrics.panel;

/**
 * The value of a chained index in a week, in all and in each resample of employers, from which it
 * continues.
 */
public final class IndexBase {

  private final int week;
  private final double value;
  private final float[] replicates;

  /**
   * @param replicates taken over, not copied; NaN where a resample has no index
   */
  public IndexBase(int week, double value, float[] replicates) {
    this.week = week;
    this.value = value;
    this.replicates = replicates;
  }

  /** Creates a base with rounded replicates. */
  public static IndexBase of(int week, double value, double[] replicates) {
    float[] rounded = new float[replicates.length];
    for (int i = 0; i < rounded.length; i++) {
      rounded[i] = (float) replicates[i];
    }
    return new IndexBase(week, value, rounded);
  }

  /** Returns the week's number; the record's first week is 0. */
  public int week() {
    return week;
  }

  public double value() {
    return value;
  }

  public float[] replicates() {
    return replicates;
  }
}
