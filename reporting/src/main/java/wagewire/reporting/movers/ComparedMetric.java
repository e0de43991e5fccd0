package wagewire.reporting.movers;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import wagewire.metrics.definition.Metric;
import wagewire.metrics.definition.MetricRegistry;
import wagewire.metrics.publishability.FigureKind;

/**
 * A metric whose figures are compared.
 *
 * @param horizon id of the horizon compared over
 * @param logarithmic whether its interval is one on the log scale, as that of growth of postings
 * @param over the words for the horizon, such as "four weeks"
 */
public record ComparedMetric(String metric, String horizon, boolean logarithmic, String over) {

  private static final List<ComparedMetric> ALL =
      MetricRegistry.standard().metrics().stream().flatMap(ComparedMetric::of).toList();
  private static final Map<String, ComparedMetric> BY_METRIC =
      ALL.stream()
          .collect(Collectors.toUnmodifiableMap(ComparedMetric::metric, Function.identity()));

  /** Returns all metrics in the order of the definitions. */
  public static List<ComparedMetric> all() {
    return ALL;
  }

  /** Throws {@link IllegalArgumentException} for a metric that is not compared. */
  public static ComparedMetric of(String metric) {
    ComparedMetric compared = BY_METRIC.get(metric);
    if (compared == null) {
      throw new IllegalArgumentException(metric + " is not compared");
    }
    return compared;
  }

  private static Stream<ComparedMetric> of(Metric metric) {
    String horizon = metric.compared();
    return horizon == null
        ? Stream.empty()
        : Stream.of(
            new ComparedMetric(
                metric.id(), horizon, metric.kind() == FigureKind.GROWTH, Metric.span(horizon)));
  }
}
