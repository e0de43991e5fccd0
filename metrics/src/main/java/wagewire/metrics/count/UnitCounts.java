package wagewire.metrics.count;

import java.util.HashMap;
import java.util.Map;

/**
 * Counts the postings of one panel unit by week and finest cell (methodology §1).
 *
 * <p>Parts of postings are whole numbers of {@link #SCALE}, so that sums do not depend on the order
 * of postings, nor on the machines that add them up.
 */
public final class UnitCounts {

  /** Parts of a posting: a power of two, so that a double holds sums of them exactly. */
  static final double SCALE = 1L << 26;

  /** Day of a Monday, in days since 1970. */
  private static final int MONDAY = 4;

  private final Map<CountedCell, Map<Integer, WeekSums>> cells = new HashMap<>();

  /**
   * Adds a posting to the weeks of a range.
   *
   * @param fromWeek Monday of the first week, in days since 1970
   * @param toWeek Monday of the last
   */
  public void add(CountedPosting posting, int fromWeek, int toWeek) {
    for (int place = 0; place < posting.places().size(); place++) {
      Map<Integer, WeekSums> weeks =
          cells.computeIfAbsent(
              CountedCell.of(posting, posting.places().get(place)), _ -> new HashMap<>());
      addTo(weeks, posting, partOf(posting, place), fromWeek, toWeek);
    }
  }

  /**
   * Returns the part of the posting that counts in one of its places. All are equal but for some
   * parts of the first one, so that they make one posting together.
   */
  static long partOf(CountedPosting posting, int place) {
    int places = posting.places().size();
    long part = Math.round(Math.rint(SCALE / places));
    return place == 0 ? Math.round(SCALE) - (places - 1) * part : part;
  }

  /** Adds a part of a posting to the weeks of a range, by their Mondays. */
  static void addTo(
      Map<Integer, WeekSums> weeks, CountedPosting posting, long part, int fromWeek, int toWeek) {
    for (OpenPeriod period : posting.periods()) {
      int last = Math.min(monday(period.to()), toWeek);
      int first = Math.max(monday(period.from()), fromWeek);
      for (int week = first; week <= last; week += WeekSums.DAYS) {
        weeks.computeIfAbsent(week, WeekSums::new).add(period, part);
      }
    }
  }

  /** Passes all counts on, in no order, and begins again with none. */
  public void drain(Taker taker) {
    cells.forEach(
        (cell, weeks) -> weeks.forEach((week, sums) -> taker.take(cell, week, sums.counts())));
    cells.clear();
  }

  private static int monday(int day) {
    return day - Math.floorMod(day - MONDAY, WeekSums.DAYS);
  }

  /** Takes the counts of one week, by its Monday, and cell. */
  @FunctionalInterface
  public interface Taker {
    void take(CountedCell cell, int week, WeekCounts counts);
  }
}
