package wagewire.metrics.sentence;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import wagewire.model.table.ResourceRow;
import wagewire.model.table.ResourceTable;

/** What metrics are called, and what they measure. */
public final class MetricWords {

  private static final Map<String, ResourceRow> METRICS =
      ResourceTable.read(MetricWords.class, "metrics.tsv").stream()
          .collect(Collectors.toUnmodifiableMap(row -> row.get("metric"), Function.identity()));

  private MetricWords() {}

  /** Such as "Growth"; throws {@link IllegalArgumentException} for an unknown metric. */
  public static String name(String metric) {
    return row(metric).get("name");
  }

  /** Such as "Growth of open postings over a year at employers tracked throughout". */
  public static String measured(String metric, String horizon) {
    return TextTemplate.fill(row(metric).get("measured"), Map.of("horizon", over(horizon)));
  }

  private static String over(String horizon) {
    return switch (horizon) {
      case "week" -> "over a week";
      case "four_week" -> "over four weeks";
      default -> "over a year";
    };
  }

  private static ResourceRow row(String metric) {
    ResourceRow row = METRICS.get(metric);
    if (row == null) {
      throw new IllegalArgumentException("Unknown metric '%s'".formatted(metric));
    }
    return row;
  }
}
