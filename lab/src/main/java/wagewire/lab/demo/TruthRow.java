package wagewire.lab.demo;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import wagewire.reporting.figure.Figure;

/**
 * A figure beside the true value from the market's books.
 *
 * @param tool tool id, or {@code all}
 * @param truth growth in per cent, share from 0 to 1, or pay in whole units of the currency
 * @param naive growth over all boards then and now, whenever they joined; null for other figures
 * @param value the figure; null when it is suppressed
 * @param spoiledBy unkindnesses that the figure is known not to withstand
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

  boolean shown() {
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
