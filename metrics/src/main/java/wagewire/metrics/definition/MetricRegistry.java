package wagewire.metrics.definition;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.ArrayList;
import java.util.Collections;
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
    String file = FOLDERS + name + "/metric.tsv";
    URL definition = classPath.getResource(file);
    if (definition == null) {
      throw new IllegalStateException(file + " is missing");
    }
    return MetricReader.read(name, ResourceTable.lines(definition));
  }

  private static List<String> names(ClassLoader classPath) {
    try {
      List<String> names = new ArrayList<>();
      for (URL index : Collections.list(classPath.getResources(FOLDERS + "folders.tsv"))) {
        ResourceTable.lines(index).forEach(line -> names.add(line[0]));
      }
      return names;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
