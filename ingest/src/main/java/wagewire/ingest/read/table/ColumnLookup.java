package wagewire.ingest.read.table;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import wagewire.ingest.read.value.JsonFields;

/** Finds a row's values by column: by exact name, then ignoring case, then by path. */
final class ColumnLookup {

  private ColumnLookup() {}

  /** Returns the column's values; several where its path leads through a list. */
  static List<JsonNode> values(JsonNode row, String column) {
    String name = name(row, column);
    if (name != null) {
      return elements(JsonFields.at(row, name));
    }
    int dot = column.indexOf('.');
    if (dot <= 0) {
      return List.of();
    }
    String rest = column.substring(dot + 1);
    return values(row, column.substring(0, dot)).stream()
        .filter(JsonNode::isObject)
        .flatMap(element -> values(element, rest).stream())
        .toList();
  }

  /** Returns true when the row has the column, with or without a value. */
  static boolean has(JsonNode row, String column) {
    if (name(row, column) != null) {
      return true;
    }
    int dot = column.indexOf('.');
    return dot > 0
        && values(row, column.substring(0, dot)).stream()
            .anyMatch(element -> element.isObject() && has(element, column.substring(dot + 1)));
  }

  private static @Nullable String name(JsonNode row, String column) {
    if (row.has(column)) {
      return column;
    }
    return row.propertyNames().stream()
        .filter(name -> name.equalsIgnoreCase(column))
        .findFirst()
        .orElse(null);
  }

  private static List<JsonNode> elements(@Nullable JsonNode value) {
    if (value == null) {
      return List.of();
    }
    return value.isArray()
        ? value.values().stream().filter(element -> !element.isNull()).toList()
        : Stream.of(value).toList();
  }
}
