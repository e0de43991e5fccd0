package wagewire.metrics.pay;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/** The postings of one role or group that were first in stock in one month. */
final class TrackedMonth {

  private final NavigableMap<String, List<TrackedPay>> cells = new TreeMap<>();
  private int postings;
  private int disclosed;
  private int usable;

  void add(TrackedPay posting) {
    postings++;
    disclosed += posting.disclosed() ? 1 : 0;
    if (posting.usable()) {
      usable++;
      cells.computeIfAbsent(posting.cell(), cell -> new ArrayList<>()).add(posting);
    }
  }

  int postings() {
    return postings;
  }

  /** Returns the number of postings that state any pay. */
  int disclosed() {
    return disclosed;
  }

  /** Returns the number of postings whose pay can be compared. */
  int usable() {
    return usable;
  }

  /** Returns the postings with usable pay, by cell of the tracker. */
  NavigableMap<String, List<TrackedPay>> cells() {
    return cells;
  }
}
