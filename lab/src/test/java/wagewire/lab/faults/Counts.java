package wagewire.lab.faults;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * How often what was struck.
 *
 * @param faults by kind and part, such as {@code kill load}
 */
record Counts(Map<String, Integer> faults) {

  Counts {
    faults = new TreeMap<>(faults);
  }

  static Counts none() {
    return new Counts(Map.of());
  }

  void add(Kind kind, String what) {
    faults.merge(kind.id() + " " + what, 1, Integer::sum);
  }

  void addAll(Counts more) {
    more.faults.forEach((fault, times) -> faults.merge(fault, times, Integer::sum));
  }

  Map<String, Integer> byKind() {
    return faults.entrySet().stream()
        .collect(
            Collectors.toMap(
                fault -> fault.getKey().split(" ", 2)[0],
                Map.Entry::getValue,
                Integer::sum,
                TreeMap::new));
  }

  boolean has(Kind kind) {
    return byKind().containsKey(kind.id());
  }

  int sum() {
    return faults.values().stream().mapToInt(Integer::intValue).sum();
  }
}
