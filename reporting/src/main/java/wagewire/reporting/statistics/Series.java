package wagewire.reporting.statistics;

import java.util.Arrays;

/** Smoothing, indexing and splicing of a series (methodology §4). */
public final class Series {

  /** Weeks that two methods must both have run before one takes over from the other. */
  public static final int MINIMUM_OVERLAP = 4;

  private Series() {}

  /**
   * The mean of each value and those before it; NaN until the window is full: no partial windows.
   */
  public static double[] trailingMean(double[] values, int window) {
    double[] means = new double[values.length];
    Arrays.fill(means, Double.NaN);
    for (int last = window - 1; last < values.length; last++) {
      means[last] = mean(values, last - window + 1, window);
    }
    return means;
  }

  /** {@code 100·value / mean of the base}; NaN throughout if the base is 0 or holds a NaN. */
  public static double[] index(double[] values, int firstOfBase, int lengthOfBase) {
    double base = mean(values, firstOfBase, lengthOfBase);
    return Arrays.stream(values).map(x -> base > 0 ? 100 * x / base : Double.NaN).toArray();
  }

  /**
   * The old series up to its end, then the new one on the old one's base: {@code new · old / new}
   * at the last point of both.
   *
   * @param start the place in the old series of the new series' first value
   * @throws IllegalArgumentException if fewer than 4 points overlap, or the new series ends before
   *     the old one
   */
  public static double[] splice(double[] old, double[] successor, int start) {
    int overlap = old.length - start;
    if (overlap < MINIMUM_OVERLAP || successor.length < overlap) {
      throw new IllegalArgumentException(overlap + " points overlap, 4 are needed");
    }
    double[] spliced = Arrays.copyOf(old, start + successor.length);
    double[] rescaled = onOldBase(successor, overlap - 1, old[old.length - 1]);
    System.arraycopy(rescaled, overlap, spliced, old.length, successor.length - overlap);
    return spliced;
  }

  /** The new series rescaled so that it has the old one's value at the link. */
  public static double[] onOldBase(double[] successor, int link, double oldAtLink) {
    return Arrays.stream(successor).map(x -> x * oldAtLink / successor[link]).toArray();
  }

  private static double mean(double[] values, int first, int length) {
    double sum = 0;
    for (int i = first; i < first + length; i++) {
      sum += values[i];
    }
    return sum / length;
  }
}
