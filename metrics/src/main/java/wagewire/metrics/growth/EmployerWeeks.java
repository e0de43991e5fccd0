package wagewire.metrics.growth;

import java.util.Arrays;

/**
 * The employers with an open posting in each week, of whom each counts once. Pairs of employer and
 * week lie in one array, as a release adds hundreds of millions of them to its cells.
 */
final class EmployerWeeks {

  private static final int ROOM = 16;

  /** Odd, near 2⁶⁴ divided by the golden ratio, so that neighbouring numbers lie far apart. */
  private static final long SPREAD = 0x9e3779b97f4a7c15L;

  private final int[] employers;

  /** A pair's number plus 1; 0 where there is none. At most half of it is filled. */
  private long[] pairs = new long[ROOM];

  private int filled;

  /**
   * @param weeks of the record
   */
  EmployerWeeks(int weeks) {
    employers = new int[weeks];
  }

  /**
   * @param employer its number, at least 0
   */
  void add(int employer, int week) {
    if (!enter((long) employer * employers.length + week + 1)) {
      return;
    }
    employers[week]++;
    if (2 * ++filled > pairs.length) {
      long[] before = pairs;
      pairs = new long[2 * before.length];
      Arrays.stream(before).filter(pair -> pair != 0).forEach(this::enter);
    }
  }

  /** Returns how many employers the week has. */
  int of(int week) {
    return employers[week];
  }

  /** Returns false for a pair that was there. */
  private boolean enter(long pair) {
    int last = pairs.length - 1;
    int place = (int) (pair * SPREAD >>> Long.numberOfLeadingZeros(last));
    while (pairs[place] != 0) {
      if (pairs[place] == pair) {
        return false;
      }
      place = place + 1 & last;
    }
    pairs[place] = pair;
    return true;
  }
}
