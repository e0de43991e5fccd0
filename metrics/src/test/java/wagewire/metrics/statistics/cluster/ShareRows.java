package wagewire.metrics.statistics.cluster;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import wagewire.model.table.ResourceRow;

/** Reads totals by employer from rows of tables, and makes some. */
final class ShareRows {

  private ShareRows() {}

  /** Reads numbers between commas. */
  static double[] numbers(String cell) {
    return Arrays.stream(cell.split(",")).mapToDouble(Double::parseDouble).toArray();
  }

  static ShareTotals totals(ResourceRow row, String postings, String counted) {
    return ShareTotals.of(numbers(row.get(postings)), numbers(row.get(counted)));
  }

  /**
   * Makes totals from pairs: the first of a pair modulo 30 is the number of postings less 1, the
   * second counts towards the share as far as there are postings.
   */
  static ShareTotals ofPairs(List<Integer> pairs) {
    int employers = pairs.size() / 2;
    double[] postings =
        IntStream.range(0, employers).mapToDouble(u -> 1 + pairs.get(2 * u) % 30).toArray();
    double[] counted =
        IntStream.range(0, employers)
            .mapToDouble(u -> Math.min(postings[u], pairs.get(2 * u + 1)))
            .toArray();
    return ShareTotals.of(postings, counted);
  }

  /** Returns the totals with the employers in the opposite order. */
  static ShareTotals reversed(ShareTotals totals) {
    return ShareTotals.of(reversed(totals.postings()), reversed(totals.counted()));
  }

  /** Returns the totals of so many times the employers, each as often. */
  static ShareTotals repeated(ShareTotals totals, int times) {
    return ShareTotals.of(repeated(totals.postings(), times), repeated(totals.counted(), times));
  }

  static double[] same(int employers, double value) {
    double[] all = new double[employers];
    Arrays.fill(all, value);
    return all;
  }

  private static double[] reversed(double[] values) {
    return IntStream.range(0, values.length)
        .mapToDouble(u -> values[values.length - 1 - u])
        .toArray();
  }

  private static double[] repeated(double[] values, int times) {
    return IntStream.range(0, times * values.length)
        .mapToDouble(u -> values[u % values.length])
        .toArray();
  }
}
