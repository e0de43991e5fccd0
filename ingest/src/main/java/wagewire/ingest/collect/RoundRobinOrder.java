package wagewire.ingest.collect;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.function.Function;

/** Interleaves work over hosts, so that boards of one host do not delay those of another. */
final class RoundRobinOrder {

  private RoundRobinOrder() {}

  /**
   * Returns the first of each group, then the second of each, and so on; groups keep their order.
   */
  static <T> List<T> of(Collection<T> items, Function<T, String> group) {
    Map<String, Queue<T>> groups = new LinkedHashMap<>();
    for (T item : items) {
      groups.computeIfAbsent(group.apply(item), _ -> new ArrayDeque<>()).add(item);
    }
    List<T> order = new ArrayList<>(items.size());
    Queue<Queue<T>> round = new ArrayDeque<>(groups.values());
    for (Queue<T> next = round.poll(); next != null; next = round.poll()) {
      order.add(next.remove());
      if (!next.isEmpty()) {
        round.add(next);
      }
    }
    return order;
  }
}
