package wagewire.metrics.pay;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import wagewire.metrics.statistics.PayCell;

/**
 * The comparisons of consecutive months with those of twelve months before: the sample of one
 * figure of pay growth.
 *
 * @param years one for a month, three for a mean of three
 */
record PayComparisons(List<PayComparison> years) {

  List<List<PayCell>> cells() {
    return years.stream().map(PayComparison::cells).toList();
  }

  /** Returns the cells compared in the month with fewest. */
  int fewestCells() {
    return years.stream().mapToInt(year -> year.cells().size()).min().orElse(0);
  }

  int postingsThen() {
    return sum(year -> year.comparedThen().size());
  }

  int postingsNow() {
    return sum(year -> year.comparedNow().size());
  }

  /** Returns the employers with compared postings, then or now. */
  int employers() {
    return (int)
        years.stream()
            .flatMap(year ->
                Stream.of(year.comparedThen(), year.comparedNow()).flatMap(Collection::stream))
            .mapToInt(TrackedPay::employer)
            .distinct()
            .count();
  }

  /** Returns the boards with compared postings now. */
  long boards() {
    return years.stream()
        .flatMap(year -> year.comparedNow().stream())
        .map(TrackedPay::board)
        .distinct()
        .count();
  }

  /** Returns the largest share of one employer in the compared postings, then or now. */
  double largestEmployer() {
    return Math.max(largest(PayComparison::comparedThen), largest(PayComparison::comparedNow));
  }

  /** Returns the share of all postings then that state pay. */
  double disclosedThen() {
    return share(sum(year -> year.then().disclosed()), sum(year -> year.then().postings()));
  }

  /** Returns the share of all postings now that state pay. */
  double disclosedNow() {
    return share(sum(year -> year.now().disclosed()), sum(year -> year.now().postings()));
  }

  private double largest(Function<PayComparison, List<TrackedPay>> side) {
    Map<Integer, Integer> counts = new HashMap<>();
    int all = 0;
    for (PayComparison year : years) {
      for (TrackedPay pay : side.apply(year)) {
        counts.merge(pay.employer(), 1, Integer::sum);
        all++;
      }
    }
    return share(counts.values().stream().mapToInt(Integer::intValue).max().orElse(0), all);
  }

  private int sum(ToIntFunction<PayComparison> count) {
    return years.stream().mapToInt(count).sum();
  }

  private static double share(int part, int all) {
    return all == 0 ? 0 : part / (double) all;
  }
}
