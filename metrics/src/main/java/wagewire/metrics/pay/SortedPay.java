package wagewire.metrics.pay;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/**
 * The postings of a window that state usable pay, ascending by amount. The order is kept while the
 * window slides, so that no week sorts all its postings.
 */
final class SortedPay {

  private static final Comparator<PayPosting> ASCENDING =
      Comparator.comparingDouble(PayPosting::amount);

  private List<PayPosting> postings = List.of();

  List<PayPosting> postings() {
    return Collections.unmodifiableList(postings);
  }

  /** Drops the postings of weeks before the first one and merges new ones. */
  void slide(int firstWeek, List<PayPosting> entering) {
    List<PayPosting> others =
        entering.stream().filter(PayPosting::isPaid).sorted(ASCENDING).toList();
    List<PayPosting> merged = new ArrayList<>(postings.size() + others.size());
    int next = 0;
    for (PayPosting staying : postings) {
      if (staying.week() < firstWeek) {
        continue;
      }
      while (next < others.size() && ASCENDING.compare(others.get(next), staying) < 0) {
        merged.add(others.get(next));
        next++;
      }
      merged.add(staying);
    }
    merged.addAll(others.subList(next, others.size()));
    postings = merged;
  }
}
