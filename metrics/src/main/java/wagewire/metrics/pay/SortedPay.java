package wagewire.metrics.pay;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/**
 * The postings of a window that state usable pay, ascending by one of its amounts. The order is
 * kept while the window slides, so that no week sorts all its postings.
 */
final class SortedPay {

  private final PayRangePoint end;
  private final boolean converted;
  private final Comparator<PayPosting> ascending;
  private List<PayPosting> postings = List.of();

  SortedPay(PayRangePoint end, boolean converted) {
    this.end = end;
    this.converted = converted;
    this.ascending = Comparator.comparingDouble(posting -> end.of(posting, converted));
  }

  PayRangePoint end() {
    return end;
  }

  boolean converted() {
    return converted;
  }

  List<PayPosting> postings() {
    return Collections.unmodifiableList(postings);
  }

  /** Drops the postings of weeks before the first one and merges new ones. */
  void slide(int firstWeek, List<PayPosting> entering) {
    List<PayPosting> others =
        entering.stream().filter(posting -> posting.isPaid(converted)).sorted(ascending).toList();
    List<PayPosting> merged = new ArrayList<>(postings.size() + others.size());
    int next = 0;
    for (PayPosting staying : postings) {
      if (staying.week() < firstWeek) {
        continue;
      }
      while (next < others.size() && ascending.compare(others.get(next), staying) < 0) {
        merged.add(others.get(next));
        next++;
      }
      merged.add(staying);
    }
    merged.addAll(others.subList(next, others.size()));
    postings = merged;
  }
}
