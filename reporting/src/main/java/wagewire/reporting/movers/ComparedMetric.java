package wagewire.reporting.movers;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import wagewire.metrics.definition.Metric;
import wagewire.metrics.definition.MetricRegistry;
import wagewire.metrics.publishability.FigureKind;
import wagewire.metrics.sentence.Labels;
import wagewire.reporting.figure.Figure;

/**
 * A metric whose figures are compared.
 *
 * @param logarithmic whether its interval is one on the log scale, as that of growth of postings
 * @param over the words for the horizon, such as "four weeks"
 */
public record ComparedMetric(
    String metric, Metric.Comparison comparison, boolean logarithmic, String over) {

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
    Metric.Comparison comparison = metric.compared();
    return comparison == null
        ? Stream.empty()
        : Stream.of(
            new ComparedMetric(
                metric.id(),
                comparison,
                metric.kind() == FigureKind.GROWTH,
                Metric.span(comparison.horizon())));
  }

  /** Returns the id of the horizon compared over. */
  public String horizon() {
    return comparison.horizon();
  }

  /** Returns the subject of a change, such as "Open senior marketing operations postings". */
  public static String subject(Figure figure) {
    return filled(of(figure.metric()).comparison.subject(), figure);
  }

  /** Returns what a chart's label names before the role, such as "remote"; may be empty. */
  public static String label(Figure figure) {
    return filled(of(figure.metric()).comparison.label(), figure);
  }

  private static String filled(String words, Figure figure) {
    return words
        .replace("{postings}", Labels.postings(figure.subject()))
        .replace("{tool}", Labels.tool(figure.tool()));
  }
}
