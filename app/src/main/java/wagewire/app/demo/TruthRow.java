package wagewire.app.demo;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * One figure beside the truth of the market's own books; growths in percent.
 *
 * @param truth of the employers tracked a year ago, those that died since counting 0
 * @param naive all boards then and now, whenever they joined
 * @param value the panel figure; null when it is withheld
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record TruthRow(
    String role,
    String metric,
    double truth,
    @Nullable Double naive,
    @Nullable Double value,
    @Nullable Double ciLow,
    @Nullable Double ciHigh,
    String status) {

  boolean covered() {
    return ciLow != null && ciHigh != null && ciLow <= truth && truth <= ciHigh;
  }
}
