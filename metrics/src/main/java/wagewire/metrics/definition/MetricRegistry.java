package wagewire.metrics.definition;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import wagewire.model.table.ResourceTable;

/**
 * The metrics of a class path: the folders beside each {@code folders.tsv} that is on it, in the
 * order of its lines.
 */
public final class MetricRegistry {

  static final String ROOT = "metrics/definition/";

  private static final String FOLDERS = "wagewire/" + ROOT;
  private static final MetricRegistry STANDARD =
      new MetricRegistry(MetricRegistry.class.getClassLoader());

  private final ClassLoader classPath;
  private final List<MetricFolder> folders;
  private final Map<String, Metric> metrics = new LinkedHashMap<>();

  /**
   * @throws IllegalStateException if a folder lacks its definition, a definition is wrong, or an id
   *     is defined twice
   */
  public MetricRegistry(ClassLoader classPath) {
    this.classPath = classPath;
    this.folders = names(classPath).stream().map(this::folder).toList();
    for (MetricFolder folder : folders) {
      for (Metric metric : folder.metrics()) {
        if (metrics.put(metric.id(), metric) != null) {
          throw new IllegalStateException(folder.name() + " defines again " + metric.id());
        }
      }
    }
  }

  /** Returns the metrics of the program. */
  public static MetricRegistry standard() {
    return STANDARD;
  }

  /** Returns the class path on which files of its folders are. */
  public ClassLoader classPath() {
    return classPath;
  }

  public List<MetricFolder> folders() {
    return folders;
  }

  public List<Metric> metrics() {
    return List.copyOf(metrics.values());
  }

  public boolean has(String id) {
    return metrics.containsKey(id);
  }

  /** Throws {@link IllegalArgumentException} for an unknown id. */
  public Metric metric(String id) {
    Metric metric = metrics.get(id);
    if (metric == null) {
      throw new IllegalArgumentException("Unknown metric '%s'".formatted(id));
    }
    return metric;
  }

  /** Returns the folder of a metric; throws {@link IllegalArgumentException} for an unknown id. */
  public MetricFolder folder(Metric metric) {
    return folders.stream()
        .filter(folder -> folder.metrics().contains(metric))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("Unknown metric " + metric.id()));
  }

  private MetricFolder folder(String name) {
    return MetricReader.read(name, ResourceTable.lines(classPath, FOLDERS + name + "/metric.tsv"));
  }

  private static List<String> names(ClassLoader classPath) {
    return ResourceTable.lines(classPath, FOLDERS + "folders.tsv").stream()
        .map(line -> line[0])
        .toList();
  }
}
