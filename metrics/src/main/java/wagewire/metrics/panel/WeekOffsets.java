package wagewire.metrics.panel;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Where the values of the weeks that are wanted stand in an array that holds no others. */
public final class WeekOffsets {

  private static final int NOWHERE = -1;

  private final int[] offsets;
  private final int count;

  private WeekOffsets(int[] offsets, int count) {
    this.offsets = offsets;
    this.count = count;
  }

  /** Every week at its own number. */
  public static WeekOffsets all(int weeks) {
    return new WeekOffsets(IntStream.range(0, weeks).toArray(), weeks);
  }

  /**
   * @param weeks of the record
   * @param wanted some of them; numbers outside the record are passed over
   */
  public static WeekOffsets of(int weeks, IntStream wanted) {
    int[] offsets = new int[weeks];
    Arrays.fill(offsets, NOWHERE);
    int count = 0;
    for (int week :
        wanted.filter(week -> week >= 0 && week < weeks).sorted().distinct().toArray()) {
      offsets[week] = count++;
    }
    return new WeekOffsets(offsets, count);
  }

  /** Length of the array. */
  public int count() {
    return count;
  }

  /** Weeks of the record. */
  int weeks() {
    return offsets.length;
  }

  /** Throws {@link IllegalArgumentException} for a week that is not wanted. */
  public int of(int week) {
    int place = offsets[week];
    if (place == NOWHERE) {
      throw new IllegalArgumentException("Week " + week + " was not asked for");
    }
    return place;
  }

  /** The wanted weeks, first to last. */
  public int[] wanted() {
    return IntStream.range(0, offsets.length).filter(week -> offsets[week] != NOWHERE).toArray();
  }
}
