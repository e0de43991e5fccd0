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
public record Compared(
    String metric, boolean monthly, String horizon, boolean logarithmic, String over) {

  private static final List<Compared> ALL =
      ResourceTable.read(Compared.class, "compared.tsv").stream().map(Compared::of).toList();
  private static final Map<String, Compared> BY_METRIC =
      ALL.stream().collect(Collectors.toUnmodifiableMap(Compared::metric, Function.identity()));

  /** In the order of the table. */
  public static List<Compared> all() {
    return ALL;
  }

  /** Throws {@link IllegalArgumentException} for a metric that is not compared. */
  public static Compared of(String metric) {
    Compared compared = BY_METRIC.get(metric);
    if (compared == null) {
      throw new IllegalArgumentException(metric + " is not compared");
    }
    return compared;
  }

  private static Compared of(ResourceRow row) {
    return new Compared(
        row.get("metric"),
        row.get("period").equals("month"),
        row.get("horizon"),
        row.get("interval").equals("log"),
        row.get("over"));
  }
}
