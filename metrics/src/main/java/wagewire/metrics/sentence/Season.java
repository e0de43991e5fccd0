package wagewire.metrics.sentence;

import java.time.temporal.IsoFields;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import wagewire.metrics.definition.Metric;
import wagewire.metrics.panel.Horizon;
import wagewire.metrics.publishability.FigureKind;
import wagewire.model.table.ResourceRow;
import wagewire.model.table.ResourceTable;

/** Words what growth of open postings over four weeks usually is at the time (methodology §12). */
final class Season {

  private static final Map<Integer, ResourceRow> WEEKS =
      ResourceTable.read(Season.class, "seasons.tsv").stream()
          .collect(
              Collectors.toUnmodifiableMap(
                  row -> Integer.valueOf(row.get("week")), Function.identity()));

  private static final int FIRST = 5;
  private static final int LAST = 49;

  /** The largest market stands for all countries together. */
  private static final String LARGEST = "US";

  private Season() {}

  /** Returns a sentence after a blank; empty for other figures and unknown countries. */
  static String text(Metric metric, Statement statement) {
    boolean ofStock = metric.universe().quantity().equals("stock");
    if (metric.kind() != FigureKind.GROWTH
        || !ofStock
        || statement.horizon() != Horizon.FOUR_WEEK) {
      return "";
    }
    int week = statement.period().get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
    if (week < FIRST || week > LAST) {
      return " Around the turn of the year such growth says nothing of the trend.";
    }
    String of = statement.subject().country();
    String country = of.equals(Subject.ALL) ? LARGEST : of;
    ResourceRow row = WEEKS.get(week);
    if (row == null || !row.header().contains(country + "_low")) {
      return "";
    }
    return " Usual for the season: %s (all jobs in %s, Indeed Hiring Lab)."
        .formatted(
            range(row.number(country + "_low"), row.number(country + "_high")),
            Labels.country(country));
  }

  private static String range(double low, double high) {
    return low == high
        ? Numbers.signed(low, 1) + " %"
        : "%s to %s %%".formatted(Numbers.signed(low, 1), Numbers.signed(high, 1));
  }
}
