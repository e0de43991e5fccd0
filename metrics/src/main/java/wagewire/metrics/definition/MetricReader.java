package wagewire.metrics.definition;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import wagewire.metrics.definition.MetricFolder.Calculation;
import wagewire.metrics.publishability.FigureKind;
import wagewire.model.table.ResourceTable;

/**
 * Reads a folder's definition: lines of a key and its value. Each {@code id} begins a metric; lines
 * before the first one hold for each metric that has none of its own. {@code keys.tsv} explains the
 * keys.
 */
final class MetricReader {

  private static final String FOLDER = "folder";

  private static final List<Key> KEYS =
      ResourceTable.lines(MetricReader.class, "/wagewire/" + MetricRegistry.ROOT + "keys.tsv")
          .stream()
          .map(row -> new Key(row[0], row[1].equals(FOLDER), List.of(row[2].split(" \\| "))))
          .toList();

  /**
   * A row of {@code keys.tsv}.
   *
   * @param values those allowed, where that is a choice
   */
  private record Key(String name, boolean ofFolder, List<String> values) {

    static Optional<Key> find(String name) {
      return KEYS.stream().filter(one -> one.name().equals(name)).findFirst();
    }
  }

  private final String folder;
  private final Map<String, String> common = new HashMap<>();
  private final List<Map<String, String>> own = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();

  private MetricReader(String folder) {
    this.folder = folder;
  }

  /** Throws {@link IllegalStateException} for a line or a metric that is wrong. */
  static MetricFolder read(String folder, List<String[]> lines) {
    MetricReader reader = new MetricReader(folder);
    for (String[] line : lines) {
      if (line.length != 2 || line[1].isBlank()) {
        throw reader.wrong("a line is a key, a tab and its value", String.join(" ", line));
      }
      reader.take(line[0], line[1]);
    }
    return new MetricFolder(
        folder,
        reader.calculation(),
        reader.own.stream().map(reader::metric).toList(),
        List.copyOf(reader.notes));
  }

  private void take(String key, String value) {
    Key known = Key.find(key).orElseThrow(() -> wrong("no such key here", key));
    if (known.ofFolder() && !own.isEmpty()) {
      throw wrong("no such key here", key);
    }
    if (key.equals("note")) {
      notes.add(value);
      return;
    }
    if (key.equals("sql")) {
      common.put("code", value);
    }
    if (key.equals("id")) {
      own.add(new HashMap<>());
    }
    Map<String, String> target = own.isEmpty() ? common : own.getLast();
    if (target.put(key, value) != null) {
      throw wrong("a key twice", key);
    }
  }

  private Calculation calculation() {
    String sql = common.get("sql");
    String estimator = common.get("estimator");
    if (sql != null && estimator == null) {
      return new Calculation.Sql(sql.replaceFirst("\\.sql$", ""));
    }
    if (sql == null && estimator != null) {
      return new Calculation.Estimators(list(estimator));
    }
    throw wrong("either sql or estimator calculates a folder", "both or none");
  }

  private Metric metric(Map<String, String> line) {
    String id = get(line, "id");
    return new Metric(
        id,
        get(line, "name"),
        get(line, "measures"),
        get(line, "meaning"),
        get(line, "unit"),
        FigureKind.of(get(line, "kind")),
        get(line, "grain"),
        list(get(line, "horizons")),
        universe(line),
        basis(line),
        get(line, "method"),
        list(get(line, "code")),
        column(id, line),
        wording(line),
        line.containsKey("tag")
            ? new Metric.Tag(get(line, "tag"), list(get(line, "tag_keys")))
            : null,
        line.containsKey("compared")
            ? new Metric.Comparison(
                get(line, "compared"),
                get(line, "compared_subject"),
                line.getOrDefault("compared_label", ""))
            : null);
  }

  private Metric.Universe universe(Map<String, String> line) {
    return new Metric.Universe(
        choice(line, "universe"),
        choice(line, "boards"),
        choice(line, "counted"),
        find(line, "quantity") == null ? "stock" : choice(line, "quantity"));
  }

  private Metric.Basis basis(Map<String, String> line) {
    return new Metric.Basis(find(line, "coverage"), find(line, "chained"));
  }

  private String choice(Map<String, String> line, String key) {
    String value = get(line, key);
    List<String> values = Key.find(key).orElseThrow().values();
    if (!values.contains(value)) {
      throw wrong("%s is one of %s".formatted(key, String.join(", ", values)), value);
    }
    return value;
  }

  private Metric.@Nullable Column column(String id, Map<String, String> line) {
    String view = find(line, "view");
    return view == null
        ? null
        : new Metric.Column(
            view, line.containsKey("main_figure"), line.getOrDefault("column", "The metric " + id));
  }

  private @Nullable Wording wording(Map<String, String> line) {
    if (line.containsKey("sentence")) {
      return new Wording.Value(choice(line, "period"), get(line, "topic"), get(line, "sentence"));
    }
    if (!line.containsKey("lead")) {
      return null;
    }
    return new Wording.Change(
        choice(line, "period"),
        get(line, "topic"),
        get(line, "lead"),
        get(line, "up"),
        get(line, "down"),
        get(line, "flat"),
        get(line, "unclear"));
  }

  private String get(Map<String, String> line, String key) {
    String value = find(line, key);
    if (value == null) {
      throw wrong(line.get("id") + " lacks a line", key);
    }
    return value;
  }

  private @Nullable String find(Map<String, String> line, String key) {
    String value = line.get(key);
    return value == null ? common.get(key) : value;
  }

  private static List<String> list(String value) {
    return List.of(value.split(", *"));
  }

  private IllegalStateException wrong(String what, String where) {
    return new IllegalStateException("%s/metric.tsv: %s: %s".formatted(folder, what, where));
  }
}
