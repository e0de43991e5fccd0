package wagewire.app.evaluate;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;
import wagewire.transform.phrase.VocabularyTable;

/** What a statistic of the program's own sets may not fall below, from {@code floors.tsv}. */
final class Floors {

  private record Key(String set, String measure, String statistic) {}

  private final Map<Key, Double> floors = new LinkedHashMap<>();

  Floors() {
    VocabularyTable.rows(Floors.class, "floors.tsv", 4)
        .forEach(row ->
            floors.put(
                new Key(row.get(0), row.get(1), row.get(2)), Double.parseDouble(row.get(3))));
  }

  /** Empty for what has none. */
  OptionalDouble of(String set, String measure, String statistic) {
    Double floor = floors.get(new Key(set, measure, statistic));
    return floor == null ? OptionalDouble.empty() : OptionalDouble.of(floor);
  }

  int size() {
    return floors.size();
  }
}
