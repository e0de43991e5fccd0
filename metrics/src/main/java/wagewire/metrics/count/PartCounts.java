package wagewire.metrics.count;

import java.util.HashMap;
import java.util.Map;

/**
 * Counts the postings of one employer at one panel unit by week, role and the value of one
 * dimension: a type of employment, a metropolitan area. Parts of postings are those of {@link
 * UnitCounts}.
 */
final class PartCounts {

  private final Map<RolePart, Map<Integer, WeekSums>> parts = new HashMap<>();

  /** A role and a value of the dimension. */
  record RolePart(String role, String value) {}

  /**
   * Adds one of a posting's places to the weeks of a range.
   *
   * @param place its number among them
   * @param fromWeek Monday of the first week, in days since 1970
   * @param toWeek Monday of the last
   */
  void add(CountedPosting posting, int place, String value, int fromWeek, int toWeek) {
    Map<Integer, WeekSums> weeks =
        parts.computeIfAbsent(new RolePart(posting.role(), value), _ -> new HashMap<>());
    UnitCounts.addTo(weeks, posting, UnitCounts.partOf(posting, place), fromWeek, toWeek);
  }

  /** Passes all counts on, in no order, and begins again with none. */
  void drain(Taker taker) {
    parts.forEach(
        (part, weeks) -> weeks.forEach((week, sums) -> taker.take(part, week, sums.counts())));
    parts.clear();
  }

  /** Takes the counts of one week, by its Monday. */
  @FunctionalInterface
  interface Taker {
    void take(RolePart part, int week, WeekCounts counts);
  }
}
