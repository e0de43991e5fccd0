package wagewire.lab.evaluate;

import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import wagewire.model.table.ResourceTable;

/** Minimum values of the statistics of the built-in sets, from {@code floors.tsv}. */
final class Floors {

  private record Key(String set, String measure, String statistic) {}

  /** No floors, for external sets. */
  static final Floors NONE = new Floors(Map.of());

  private final Map<Key, Double> floors;

  private Floors(Map<Key, Double> floors) {
    this.floors = floors;
  }

  static Floors load() {
    return new Floors(
        ResourceTable.rows(Floors.class, "floors.tsv", 4).stream()
            .collect(
                Collectors.toMap(
                    row -> new Key(row.get(0), row.get(1), row.get(2)),
                    row -> Double.parseDouble(row.get(3)))));
  }

  /** Returns the floor of a statistic; empty if none is set. */
  OptionalDouble of(String set, String measure, String statistic) {
    Double floor = floors.get(new Key(set, measure, statistic));
    return floor == null ? OptionalDouble.empty() : OptionalDouble.of(floor);
  }

  int size() {
    return floors.size();
  }
}
