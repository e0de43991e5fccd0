package wagewire.metrics.sentence;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import wagewire.metrics.definition.Metric;
import wagewire.metrics.panel.Horizon;
import wagewire.metrics.publishability.FigureKind;
import wagewire.model.table.ResourceRow;
import wagewire.model.table.ResourceTable;

/** Words what growth of open postings over four weeks usually is at the time (methodology §12). */
public final class Season {

  private static final Map<Integer, ResourceRow> WEEKS =
      ResourceTable.read(Season.class, "seasons.tsv").stream()
          .collect(
              Collectors.toUnmodifiableMap(
                  row -> Integer.valueOf(row.get("week")), Function.identity()));

  private static final String LOW = "_low";
  private static final String HIGH = "_high";

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
    return sentence(statement.subject().country(), statement.period())
        .map(said -> " " + said)
        .orElse("");
  }

  /**
   * Returns what growth over the four weeks usually is; empty for a country without a public
   * series.
   *
   * @param country code, or all
   * @param monday of the last of the four weeks
   */
  public static Optional<String> sentence(String country, LocalDate monday) {
    int week = monday.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
    if (week < FIRST || week > LAST) {
      return Optional.of(
          "Around the turn of the year growth over four weeks says nothing of the trend.");
    }
    ResourceRow row = requireNonNull(WEEKS.get(week));
    String named = country.equals(Subject.ALL) ? LARGEST : country;
    return row.header().contains(named + LOW)
        ? Optional.of(
            "Over four weeks %s are usual for the season (all jobs in %s, Indeed Hiring Lab)."
                .formatted(
                    range(row.number(named + LOW), row.number(named + HIGH)),
                    Labels.country(named)))
        : Optional.empty();
  }

  private static String range(double low, double high) {
    return low == high
        ? Numbers.signed(low, 1) + " %"
        : "%s to %s %%".formatted(Numbers.signed(low, 1), Numbers.signed(high, 1));
  }
}
