package wagewire.metrics.panel;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Array offsets of selected weeks, for arrays that hold no others. */
public final class WeekOffsets {

  private static final int NOWHERE = -1;

  private final int[] offsets;
  private final int[] selected;

  private WeekOffsets(int[] offsets) {
    this.offsets = offsets;
    this.selected =
        IntStream.range(0, offsets.length).filter(week -> offsets[week] != NOWHERE).toArray();
  }

  /** Selects every week. */
  public static WeekOffsets all(int weeks) {
    return new WeekOffsets(IntStream.range(0, weeks).toArray());
  }

  /**
   * @param weeks of the record
   * @param wanted some of them; numbers outside the record are ignored
   */
  public static WeekOffsets of(int weeks, IntStream wanted) {
    int[] offsets = new int[weeks];
    Arrays.fill(offsets, NOWHERE);
    int count = 0;
    for (int week :
        wanted.filter(week -> week >= 0 && week < weeks).sorted().distinct().toArray()) {
      offsets[week] = count++;
    }
    return new WeekOffsets(offsets);
  }

  /** Returns the length of the array. */
  public int count() {
    return selected.length;
  }

  /** Returns the weeks of the record. */
  int weeks() {
    return offsets.length;
  }

  /** Returns the week's offset; throws {@link IllegalArgumentException} for one not selected. */
  public int of(int week) {
    int place = offsets[week];
    if (place == NOWHERE) {
      throw new IllegalArgumentException("Week " + week + " is not selected");
    }
    return place;
  }

  /** Returns the week of an offset. */
  public int week(int place) {
    return selected[place];
  }

  /** Returns the selected weeks, first to last. */
  public int[] wanted() {
    return selected.clone();
  }
}
