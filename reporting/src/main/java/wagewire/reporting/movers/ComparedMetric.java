package wagewire.reporting.movers;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import wagewire.model.table.ResourceRow;
import wagewire.model.table.ResourceTable;

/**
 * A metric whose figures are compared, as {@code compared.tsv} has it.
 *
 * @param monthly whether its periods are months
 * @param horizon id of the horizon compared over
 * @param logarithmic whether its interval is one on the log scale
 * @param over the words for the horizon, such as "four weeks"
 */
public record ComparedMetric(
    String metric, boolean monthly, String horizon, boolean logarithmic, String over) {

  private static final List<ComparedMetric> ALL =
      ResourceTable.read(ComparedMetric.class, "compared.tsv").stream()
          .map(ComparedMetric::of)
          .toList();
  private static final Map<String, ComparedMetric> BY_METRIC =
      ALL.stream()
          .collect(Collectors.toUnmodifiableMap(ComparedMetric::metric, Function.identity()));

  /** Returns all metrics in the order of the table. */
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

  private static ComparedMetric of(ResourceRow row) {
    return new ComparedMetric(
        row.get("metric"),
        row.get("period").equals("month"),
        row.get("horizon"),
        row.get("interval").equals("log"),
        row.get("over"));
  }
}
