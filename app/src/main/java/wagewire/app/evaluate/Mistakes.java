package wagewire.app.evaluate;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Gathers what was read wrong. */
final class Mistakes {

  private final Map<String, Mistake> kinds = new LinkedHashMap<>();

  void add(Set<String> due, Set<String> said, String example) {
    String missing = without(due, said);
    String wrong = without(said, due);
    kinds.merge(
        missing + "\t" + wrong,
        new Mistake(missing, wrong, 1, example),
        (known, _) -> new Mistake(missing, wrong, known.rows() + 1, known.example()));
  }

  /** The most frequent first, else in the order in which they came. */
  List<Mistake> sorted() {
    return kinds.values().stream()
        .sorted(Comparator.comparingLong(Mistake::rows).reversed())
        .toList();
  }

  private static String without(Set<String> answers, Set<String> others) {
    Set<String> left = new TreeSet<>(answers);
    left.removeAll(others);
    return left.isEmpty() ? "nothing" : String.join("; ", left);
  }
}
