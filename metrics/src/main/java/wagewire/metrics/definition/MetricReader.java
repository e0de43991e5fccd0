package wagewire.metrics.definition;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import wagewire.metrics.definition.MetricFolder.Calculation;
import wagewire.metrics.publishability.FigureKind;

/**
 * Reads a folder's definition: lines of a key and its value. Each {@code id} begins a metric; lines
 * before the first one hold for each metric that has none of its own.
 */
final class MetricReader {

  private static final Set<String> OF_FOLDERS = Set.of("sql", "estimator", "note");
  private static final Set<String> OF_METRICS =
      Set.of(
          "id",
          "name",
          "measures",
          "meaning",
          "unit",
          "kind",
          "grain",
          "horizons",
          "universe",
          "boards",
          "counted",
          "quantity",
          "method",
          "code",
          "view",
          "main_figure",
          "column",
          "period",
          "topic",
          "sentence",
          "lead",
          "up",
          "down",
          "flat",
          "unclear",
          "tag",
          "tag_keys",
          "compared",
          "compared_subject",
          "compared_label");

  /** Words that the tracing of a figure to its postings knows. */
  private static final List<String> UNIVERSES = List.of("open", "described", "entered");

  private static final List<String> BOARDS = List.of("all", "own");
  private static final List<String> COUNTED =
      List.of("all", "tool", "remote", "hybrid", "disclosed", "usable");
  private static final List<String> QUANTITIES = List.of("stock", "flow");

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
    boolean ofFolder = OF_FOLDERS.contains(key);
    boolean misplaced = ofFolder ? !own.isEmpty() : !OF_METRICS.contains(key);
    if (misplaced) {
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
      return new Calculation.Estimator(estimator);
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
        word(line, "universe", UNIVERSES),
        word(line, "boards", BOARDS),
        word(line, "counted", COUNTED),
        find(line, "quantity") == null ? "stock" : word(line, "quantity", QUANTITIES));
  }

  private String word(Map<String, String> line, String key, List<String> known) {
    String word = get(line, key);
    if (!known.contains(word)) {
      throw wrong("%s is one of %s".formatted(key, String.join(", ", known)), word);
    }
    return word;
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
      return new Wording.Level(get(line, "period"), get(line, "topic"), get(line, "sentence"));
    }
    if (!line.containsKey("lead")) {
      return null;
    }
    return new Wording.Change(
        get(line, "period"),
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
