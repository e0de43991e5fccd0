package wagewire.lab.demo;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import wagewire.reporting.query.Figure;

/**
 * One figure beside the truth of the market's own books.
 *
 * @param tool or all
 * @param truth growths in per cent, shares from 0 to 1, pay in whole units of the currency
 * @param naive all boards then and now, whenever they joined; null for what is no growth
 * @param value the figure; null when it is withheld
 * @param spoiledBy ways of the market that the figure does not withstand yet
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record TruthRow(
    String role,
    String tool,
    String metric,
    double truth,
    @Nullable Double naive,
    @Nullable Double value,
    @Nullable Double ciLow,
    @Nullable Double ciHigh,
    String status,
    List<String> spoiledBy) {

  static TruthRow of(
      Figure figure, double truth, @Nullable Double naive, List<Weakness> weaknesses) {
    return new TruthRow(
        figure.role(),
        figure.tool(),
        figure.metric(),
        truth,
        naive,
        figure.value(),
        figure.ciLow(),
        figure.ciHigh(),
        figure.status(),
        weaknesses.stream()
            .filter(weakness -> weakness.spoils(figure.metric()))
            .map(weakness -> weakness.unkindness().id())
            .toList());
  }

  boolean told() {
    return ciLow != null && ciHigh != null;
  }

  boolean covered() {
    return holds(truth);
  }

  boolean naiveCovered() {
    return naive != null && holds(naive);
  }

  private boolean holds(double one) {
    return ciLow != null && ciHigh != null && ciLow <= one && one <= ciHigh;
  }
}
