package wagewire.metrics.panel;

/**
 * Where a chained index stood in a week, and in each resample of employers, so that it can go on.
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

  /** With the replicates rounded. */
  public static IndexBase of(int week, double value, double[] replicates) {
    float[] rounded = new float[replicates.length];
    for (int i = 0; i < rounded.length; i++) {
      rounded[i] = (float) replicates[i];
    }
    return new IndexBase(week, value, rounded);
  }

  /** Its number, the record's first week being 0. */
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
