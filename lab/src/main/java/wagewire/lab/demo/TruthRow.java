package wagewire.lab.demo;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import wagewire.reporting.figure.Figure;

/**
 * A figure beside the true value from the market's books.
 *
 * @param tool tool id, or {@code all}
 * @param truth growth in per cent, share from 0 to 1, or pay in whole units of the currency
 * @param naive growth over all boards then and now, whenever they joined; null for other figures
 * @param value the figure; null when it is suppressed
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
    String status) {

  static TruthRow of(Figure figure, double truth, @Nullable Double naive) {
    return new TruthRow(
        figure.role(),
        figure.tool(),
        figure.metric(),
        truth,
        naive,
        figure.value(),
        figure.ciLow(),
        figure.ciHigh(),
        figure.status());
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
