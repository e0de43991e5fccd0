package wagewire.metrics.pay;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** A sliding window of the postings of 13 weeks. */
final class PayWindow {

  static final int WEEKS = 13;

  private final Deque<List<PayPosting>> weeks = new ArrayDeque<>();
  private final SortedPay order = new SortedPay();

  /** Slides the window to the week, whose postings are given. */
  void slideTo(int week, List<PayPosting> entering) {
    weeks.addLast(entering);
    if (weeks.size() > WEEKS) {
      weeks.removeFirst();
    }
    order.slide(week - WEEKS + 1, entering);
  }

  /** Returns all postings, by week. */
  Iterable<List<PayPosting>> weeks() {
    return weeks;
  }

  /** Returns the postings with usable pay, in the order of the amounts. */
  List<PayPosting> paid() {
    return order.postings();
  }
}
