package wagewire.metrics.growth;

import java.util.Arrays;
import wagewire.metrics.panel.WeekOffsets;

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

  /** Adds the sums of others, week by week. */
  void add(SparseWeekSums others) {
    for (int index = 0; index < others.sums.length; index++) {
      add(others.first + index, others.sums[index]);
    }
  }

  /**
   * Adds the sums to totals.
   *
   * @param totals of all weeks of the record
   * @param offsets of the weeks that have a place here
   */
  void addTo(double[] totals, WeekOffsets offsets) {
    for (int index = 0; index < sums.length; index++) {
      if (sums[index] != 0) {
        totals[offsets.week(first + index)] += sums[index];
      }
    }
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

  /** Returns the first place that may hold a sum other than 0. */
  int first() {
    return first;
  }

  /** Returns the place after the last that may hold one. */
  int end() {
    return first + sums.length;
  }

  boolean isAboveZero(int place) {
    int index = place - first;
    return index >= 0 && index < sums.length && sums[index] > 0;
  }
}
