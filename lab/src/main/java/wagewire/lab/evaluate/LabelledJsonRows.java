package wagewire.lab.evaluate;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import wagewire.model.json.Json;

/** Reads labelled rows written as one JSON object per line. */
final class LabelledJsonRows {

  private LabelledJsonRows() {}

  /**
   * Returns a set with a column for each field of any object. Strings become cells as they are,
   * with {@code \n} for the end of a line; other values become cells in JSON. Throws {@link
   * JacksonException} for a line that is not JSON.
   */
  static LabelledSet of(String name, List<String> lines) {
    List<Map<String, String>> rows =
        lines.stream().filter(line -> !line.isBlank()).map(LabelledJsonRows::row).toList();
    Set<String> columns = new LinkedHashSet<>();
    rows.forEach(row -> columns.addAll(row.keySet()));
    return new LabelledSet(name, List.copyOf(columns), rows);
  }

  private static Map<String, String> row(String line) {
    Map<String, String> row = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> field :
        Json.tree(line.getBytes(StandardCharsets.UTF_8)).properties()) {
      JsonNode value = field.getValue();
      row.put(
          field.getKey(),
          value.isString() ? value.stringValue().replace("\n", "\\n") : value.toString());
    }
    return row;
  }
}
