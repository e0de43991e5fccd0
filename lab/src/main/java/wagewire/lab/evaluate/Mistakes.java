package wagewire.lab.evaluate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Collects wrong answers. */
final class Mistakes {

  private record Kind(String due, String said) {}

  private final Map<Kind, List<String>> rows = new LinkedHashMap<>();

  void add(Set<String> due, Set<String> said, String row) {
    rows.computeIfAbsent(new Kind(without(due, said), without(said, due)), _ -> new ArrayList<>())
        .add(row);
  }

  /** Returns the mistakes, most frequent first, then in order of occurrence. */
  List<Mistake> sorted() {
    return rows.entrySet().stream()
        .map(entry ->
            new Mistake(entry.getKey().due(), entry.getKey().said(), List.copyOf(entry.getValue())))
        .sorted(Comparator.comparingInt((Mistake mistake) -> mistake.rows().size()).reversed())
        .toList();
  }

  private static String without(Set<String> answers, Set<String> others) {
    Set<String> left = new TreeSet<>(answers);
    left.removeAll(others);
    return left.isEmpty() ? "nothing" : String.join("; ", left);
  }
}
