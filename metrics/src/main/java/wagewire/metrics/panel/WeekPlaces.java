package wagewire.metrics.panel;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Where the values of the weeks that are wanted stand in an array that holds no others. */
public final class WeekPlaces {

  private static final int NOWHERE = -1;

  private final int[] places;
  private final int count;

  private WeekPlaces(int[] places, int count) {
    this.places = places;
    this.count = count;
  }

  /** Every week at its own number. */
  public static WeekPlaces all(int weeks) {
    return new WeekPlaces(IntStream.range(0, weeks).toArray(), weeks);
  }

  /**
   * @param weeks of the record
   * @param wanted some of them; numbers outside the record are passed over
   */
  public static WeekPlaces of(int weeks, IntStream wanted) {
    int[] places = new int[weeks];
    Arrays.fill(places, NOWHERE);
    int count = 0;
    for (int week :
        wanted.filter(week -> week >= 0 && week < weeks).sorted().distinct().toArray()) {
      places[week] = count++;
    }
    return new WeekPlaces(places, count);
  }

  /** Length of the array. */
  public int count() {
    return count;
  }

  /** Weeks of the record. */
  int weeks() {
    return places.length;
  }

  /** Throws {@link IllegalArgumentException} for a week that is not wanted. */
  public int of(int week) {
    int place = places[week];
    if (place == NOWHERE) {
      throw new IllegalArgumentException("Week " + week + " was not asked for");
    }
    return place;
  }

  /** The wanted weeks, first to last. */
  public int[] wanted() {
    return IntStream.range(0, places.length).filter(week -> places[week] != NOWHERE).toArray();
  }
}
