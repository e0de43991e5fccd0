package wagewire.metrics.growth;

import java.util.Arrays;

/**
 * Sums by week that store only the range from the first to the last that is not 0: most units of
 * most cells have postings in few weeks.
 */
final class SparseWeekSums {

  private static final int ROOM = 4;
  private static final double[] NONE = {};

  private int first;
  private double[] sums = NONE;

  /**
   * @param place of the week, at least 0
   */
  void add(int place, double value) {
    if (value == 0) {
      return;
    }
    if (sums.length == 0) {
      first = place;
      sums = new double[ROOM];
    } else if (place < first) {
      int room = Math.min(first, first - place + sums.length / 2);
      double[] wider = new double[room + sums.length];
      System.arraycopy(sums, 0, wider, room, sums.length);
      sums = wider;
      first -= room;
    } else if (place >= first + sums.length) {
      sums = Arrays.copyOf(sums, place - first + 1 + sums.length / 2);
    }
    sums[place - first] += value;
  }

  /**
   * Returns one sum a week.
   *
   * @param count of the weeks, more than any place that was added to
   */
  double[] toArray(int count) {
    double[] all = new double[count];
    System.arraycopy(sums, 0, all, first, Math.min(sums.length, count - first));
    return all;
  }

  boolean isAboveZero(int place) {
    int index = place - first;
    return index >= 0 && index < sums.length && sums[index] > 0;
  }
}
