package wagewire.lab.validate.halves;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;
import wagewire.metrics.statistics.Interval;

/**
 * How often two halves agree: their values differ by no more than the root of the summed squares of
 * the halves' distances to the ends of the intervals that face each other.
 *
 * @param splits with an interval on both sides
 * @param agreeing how many of them agree
 * @param halfWidth mean half-width of a half's interval; null without splits
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record Agreement(int splits, int agreeing, @Nullable Double halfWidth) {

  /** Returns the share of the splits that agree, in 0..1; null without splits. */
  @JsonProperty
  @Nullable Double share() {
    return splits == 0 ? null : (double) agreeing / splits;
  }

  /** Returns true when the values of two halves agree. */
  static boolean agree(double one, Interval ofOne, double other, Interval ofOther) {
    double low = Math.hypot(one - ofOne.low(), ofOther.high() - other);
    double high = Math.hypot(ofOne.high() - one, other - ofOther.low());
    return -high <= one - other && one - other <= low;
  }

  /** Adds up splits. */
  static final class Tally {

    private int splits;
    private int agreeing;
    private double widths;

    void add(double one, Interval ofOne, double other, Interval ofOther) {
      splits++;
      agreeing += agree(one, ofOne, other, ofOther) ? 1 : 0;
      widths += (ofOne.halfWidth() + ofOther.halfWidth()) / 2;
    }

    Agreement agreement() {
      return new Agreement(splits, agreeing, splits == 0 ? null : widths / splits);
    }
  }
}
