package wagewire.metrics.growth;

import wagewire.metrics.panel.WeekOffsets;

/**
 * The employers with an open posting in each week, of whom each counts once. Their weeks are bits
 * of one array, which is searched by their numbers: cells have millions of employers together.
 */
final class EmployerWeeks {

  private static final int ROOM = 8;

  /** Odd, near 2³² divided by the golden ratio, so that neighbouring numbers lie far apart. */
  private static final int SPREAD = 0x9e3779b9;

  private final int[] employers;

  /** Words of an employer's bits. */
  private final int words;

  /** Numbers of employers plus 1; 0 where there is none. At most half of them are filled. */
  private int[] numbers = new int[ROOM];

  private long[] bits;
  private int filled;

  /**
   * @param weeks of the record
   */
  EmployerWeeks(int weeks) {
    employers = new int[weeks];
    words = (weeks + Long.SIZE - 1) / Long.SIZE;
    bits = new long[ROOM * words];
  }

  /**
   * Adds the weeks in which an employer has open postings.
   *
   * @param employer its number, at least 0
   */
  void add(int employer, SparseWeekSums open, WeekOffsets offsets) {
    int place = 0;
    boolean found = false;
    for (int offset = open.first(); offset < open.end(); offset++) {
      if (open.isAboveZero(offset)) {
        place = found ? place : filledPlace(employer + 1);
        found = true;
        add(place, offsets.week(offset));
      }
    }
  }

  private void add(int place, int week) {
    int word = place * words + week / Long.SIZE;
    long bit = 1L << week;
    if ((bits[word] & bit) == 0) {
      bits[word] |= bit;
      employers[week]++;
    }
  }

  private int filledPlace(int number) {
    int place = place(number);
    if (numbers[place] == 0) {
      if (2 * ++filled > numbers.length) {
        grow();
        place = place(number);
      }
      numbers[place] = number;
    }
    return place;
  }

  /** Returns how many employers the week has. */
  int of(int week) {
    return employers[week];
  }

  /** Returns where the number is, or would be. */
  private int place(int number) {
    int last = numbers.length - 1;
    int place = (number * SPREAD) >>> Integer.numberOfLeadingZeros(last);
    while (numbers[place] != 0 && numbers[place] != number) {
      place = (place + 1) & last;
    }
    return place;
  }

  private void grow() {
    int[] before = numbers;
    long[] bitsBefore = bits;
    numbers = new int[2 * before.length];
    bits = new long[2 * bitsBefore.length];
    for (int old = 0; old < before.length; old++) {
      if (before[old] != 0) {
        int place = place(before[old]);
        numbers[place] = before[old];
        System.arraycopy(bitsBefore, old * words, bits, place * words, words);
      }
    }
  }
}
