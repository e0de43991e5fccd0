package wagewire.reporting.template;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import wagewire.metrics.definition.Metric;
import wagewire.metrics.definition.MetricRegistry;

/**
 * A tag that stands for a figure, as the definition of its metric has it.
 *
 * @param usual the usual horizon
 * @param horizons all of them
 * @param keys what may be asked for
 * @param needed of these, what must be
 */
record FigureTag(
    String name,
    String metric,
    String usual,
    List<String> horizons,
    List<String> keys,
    List<String> needed) {

  private static final String NEEDED = "*";
  private static final Map<String, FigureTag> ALL = read();

  /** Their names, in the order of the definitions. */
  static Set<String> names() {
    return ALL.keySet();
  }

  static Optional<FigureTag> find(String name) {
    return Optional.ofNullable(ALL.get(name));
  }

  private static Map<String, FigureTag> read() {
    Map<String, FigureTag> tags = new LinkedHashMap<>();
    for (Metric metric : MetricRegistry.standard().metrics()) {
      Metric.Tag tag = metric.tag();
      if (tag != null) {
        tags.put(tag.name(), of(metric, tag));
      }
    }
    return tags;
  }

  private static FigureTag of(Metric metric, Metric.Tag tag) {
    return new FigureTag(
        tag.name(),
        metric.id(),
        metric.usualHorizon(),
        metric.horizons(),
        tag.keys().stream().map(key -> key.replace(NEEDED, "")).toList(),
        tag.keys().stream()
            .filter(key -> key.endsWith(NEEDED))
            .map(key -> key.replace(NEEDED, ""))
            .toList());
  }
}
