package wagewire.lab.market.likeness;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * How unevenly boards open and close between two days. Only boards that show something on both days
 * are counted.
 */
final class BurstMeasures {

  /** Postings of the largest board of the real series that spans three weeks. */
  private static final int LARGEST_OF_THREE_WEEKS = 225;

  private final Map<String, Long> base;
  private final Map<String, Long> opened;
  private final Map<String, Long> closed;

  private BurstMeasures(SeenDay before, SeenDay after, long largest) {
    Map<String, Long> then = count(before.all());
    Set<String> both = new TreeSet<>(then.keySet());
    both.retainAll(count(after.all()).keySet());
    both.removeIf(board -> then.getOrDefault(board, 0L) > largest);
    base = then;
    base.keySet().retainAll(both);
    opened = missing(after, before);
    closed = missing(before, after);
  }

  /** Variance over mean of openings and of closings in two working days. */
  static Map<String, Double> ofTwoDays(SeenDay before, SeenDay after) {
    BurstMeasures measured = new BurstMeasures(before, after, Long.MAX_VALUE);
    Map<String, Double> values = new LinkedHashMap<>();
    values.put("openings-in-bursts", measured.varianceOverMean(measured.opened));
    values.put("closings-in-bursts", measured.varianceOverMean(measured.closed));
    return values;
  }

  /** Standard deviation of a board's growth in three weeks beyond what chance explains. */
  static Map<String, Double> ofThreeWeeks(SeenDay before, SeenDay after) {
    BurstMeasures measured = new BurstMeasures(before, after, LARGEST_OF_THREE_WEEKS);
    return Map.of("growth-spread", measured.growthSpread());
  }

  /**
   * Sum of squared distances from the mean, over the sum of the means; every board's mean is its
   * size times the share of all boards.
   */
  private double varianceOverMean(Map<String, Long> events) {
    double share = sum(events) / sum(base);
    double squares = 0;
    for (var board : base.entrySet()) {
      double mean = share * board.getValue();
      squares += Math.pow(events.getOrDefault(board.getKey(), 0L) - mean, 2);
    }
    return squares / sum(events);
  }

  /**
   * The square root of (sum of squared distances of net changes from the common growth - events) /
   * sum of squared sizes.
   */
  private double growthSpread() {
    double events = sum(opened) + sum(closed);
    double growth = (sum(opened) - sum(closed)) / sum(base);
    double squares = 0;
    double sizes = 0;
    for (var board : base.entrySet()) {
      double net =
          opened.getOrDefault(board.getKey(), 0L) - closed.getOrDefault(board.getKey(), 0L);
      squares += Math.pow(net - growth * board.getValue(), 2);
      sizes += Math.pow(board.getValue(), 2);
    }
    return Math.sqrt(Math.max(0, (squares - events) / sizes));
  }

  /** The listings of one day that the other does not show, by board. */
  private Map<String, Long> missing(SeenDay day, SeenDay other) {
    return count(
        day.all().stream()
            .filter(listing -> base.containsKey(listing.board()))
            .filter(listing -> !other.listings().containsKey(listing.key()))
            .toList());
  }

  private static double sum(Map<String, Long> numbers) {
    return numbers.values().stream().mapToLong(Long::longValue).sum();
  }

  private static Map<String, Long> count(Collection<SeenListing> listings) {
    return listings.stream()
        .map(SeenListing::board)
        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
  }
}
