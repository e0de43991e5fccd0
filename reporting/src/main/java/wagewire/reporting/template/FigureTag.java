package wagewire.reporting.template;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import wagewire.model.table.ResourceRow;
import wagewire.model.table.ResourceTable;

/**
 * A tag that stands for a figure, as {@code figure-tags.tsv} has it.
 *
 * @param monthly whether it is about the newest complete month
 * @param horizon the usual one
 * @param keys what may be asked for
 * @param needed of these, what must be
 */
record FigureTag(
    String name,
    String metric,
    boolean monthly,
    String horizon,
    List<String> keys,
    List<String> needed) {

  private static final String NEEDED = "*";
  private static final Map<String, FigureTag> ALL = read();

  /** Their names, in the order of the table. */
  static Set<String> names() {
    return ALL.keySet();
  }

  static Optional<FigureTag> find(String name) {
    return Optional.ofNullable(ALL.get(name));
  }

  private static Map<String, FigureTag> read() {
    Map<String, FigureTag> tags = new LinkedHashMap<>();
    for (ResourceRow row : ResourceTable.read(FigureTag.class, "figure-tags.tsv")) {
      List<String> keys = new ArrayList<>();
      List<String> needed = new ArrayList<>();
      for (String key : row.get("keys").split(",")) {
        String bare = key.replace(NEEDED, "");
        keys.add(bare);
        if (key.endsWith(NEEDED)) {
          needed.add(bare);
        }
      }
      tags.put(
          row.get("tag"),
          new FigureTag(
              row.get("tag"),
              row.get("metric"),
              row.get("period").equals("month"),
              row.get("horizon"),
              List.copyOf(keys),
              List.copyOf(needed)));
    }
    return tags;
  }
}
