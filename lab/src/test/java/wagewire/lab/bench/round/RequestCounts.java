package wagewire.lab.bench.round;

import java.util.Map;

/**
 * What the simulated boards were asked and sent.
 *
 * @param lists requests for lists, by platform
 * @param details requests for single postings, by platform
 * @param other requests for robots.txt and for reservations
 * @param missing requests that no board answers
 * @param bytes of bodies, as they were sent
 */
public record RequestCounts(
    Map<String, Long> lists, Map<String, Long> details, long other, long missing, long bytes) {

  /** Returns the requests for lists. */
  public long allLists() {
    return sum(lists);
  }

  /** Returns the requests for single postings. */
  public long allDetails() {
    return sum(details);
  }

  private static long sum(Map<String, Long> counts) {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }
}
