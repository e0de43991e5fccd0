package wagewire.ingest.read.table;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import wagewire.ingest.read.value.Texts;

/** Counts values in unmapped columns, by name. */
final class IgnoredColumns {

  private final Set<String> taken;
  private final Map<String, Long> counts = new TreeMap<>();

  IgnoredColumns(ColumnMapping mapping) {
    taken =
        Arrays.stream(TableField.values())
            .flatMap(target -> Stream.ofNullable(mapping.column(target)))
            .flatMap(column -> Stream.of(column, column.split("\\.")[0]))
            .map(column -> column.toLowerCase(Locale.ROOT))
            .collect(Collectors.toUnmodifiableSet());
  }

  void count(ObjectNode row) {
    for (var column : row.properties()) {
      if (!taken.contains(column.getKey().toLowerCase(Locale.ROOT))
          && hasValue(column.getValue())) {
        counts.merge(column.getKey(), 1L, Long::sum);
      }
    }
  }

  Map<String, Long> counts() {
    return Map.copyOf(counts);
  }

  private static boolean hasValue(JsonNode value) {
    if (value.isContainer()) {
      return !value.isEmpty();
    }
    return !value.isNull() && Texts.present(value.asString()) != null;
  }
}
