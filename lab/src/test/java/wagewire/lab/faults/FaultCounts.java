package wagewire.lab.faults;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Counts of faults by kind and target.
 *
 * @param faults counts by kind and target, such as {@code kill load}
 * @param notes counts of what faults led to, which are no faults
 */
record FaultCounts(Map<String, Integer> faults, Map<String, Integer> notes) {

  FaultCounts {
    faults = new TreeMap<>(faults);
    notes = new TreeMap<>(notes);
  }

  static FaultCounts none() {
    return new FaultCounts(Map.of(), Map.of());
  }

  synchronized void note(String outcome, String what, int times) {
    notes.merge(what + " " + outcome, times, Integer::sum);
  }

  synchronized void add(FaultKind kind, String what) {
    faults.merge(kind.id() + " " + what, 1, Integer::sum);
  }

  void addAll(FaultCounts more) {
    more.faults.forEach((fault, times) -> faults.merge(fault, times, Integer::sum));
    more.notes.forEach((note, times) -> notes.merge(note, times, Integer::sum));
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

  /** Returns the counts of a kind by target, with what they led to. */
  Map<String, Integer> of(FaultKind kind) {
    Map<String, Integer> targets = new TreeMap<>();
    String prefix = kind.id() + " ";
    faults.forEach((fault, times) -> {
      if (fault.startsWith(prefix)) {
        targets.put(fault.substring(prefix.length()), times);
      }
    });
    return targets;
  }

  boolean has(FaultKind kind) {
    return byKind().containsKey(kind.id());
  }

  int sum() {
    return faults.values().stream().mapToInt(Integer::intValue).sum();
  }
}
