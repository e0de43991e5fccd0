package wagewire.metrics.pay;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;

/** The postings of 13 weeks, which move on a week at a time: no more of them are in memory. */
final class PayWindow {

  static final int WEEKS = 13;

  private final Deque<List<PayPosting>> weeks = new ArrayDeque<>();
  private final List<SortedPay> orders =
      Stream.of(PayRangePoint.values())
          .flatMap(end -> Stream.of(new SortedPay(end, false), new SortedPay(end, true)))
          .toList();

  /** Moves the window's end to the week, whose postings are given. */
  void slideTo(int week, List<PayPosting> entering) {
    weeks.addLast(entering);
    if (weeks.size() > WEEKS) {
      weeks.removeFirst();
    }
    orders.forEach(order -> order.slide(week - WEEKS + 1, entering));
  }

  /** All postings, by weeks. */
  Iterable<List<PayPosting>> weeks() {
    return weeks;
  }

  /** Those that state usable pay, once in the order of each amount. */
  List<SortedPay> orders() {
    return orders;
  }
}
