package wagewire.metrics.publishability;

import wagewire.metrics.statistics.Interval;
import wagewire.metrics.statistics.Wilson;
import wagewire.model.json.IdLookup;

/** Kind of figure that rules apply to. */
public enum FigureKind {
  /** A number of postings, listings, employers, boards. */
  COUNT("count"),
  /** The median of the days for which postings stay open. */
  DURATION("duration"),
  MEDIAN("median"),
  QUARTILE("quartile"),
  DECILE("decile"),
  /** Growth of postings in percent; for the index, growth since its base. */
  GROWTH("growth"),
  /** Growth of posted pay at constant mix, in percent. */
  PAY_INDEX("pay_index"),
  /** Pay of one group of postings over that of another, in percent. */
  PREMIUM("premium"),
  /** A share in 0..1. */
  SHARE("share"),
  /** A change of a share, in percentage points. */
  SHARE_CHANGE("share_change"),
  /** The share of postings that state pay, in 0..1. */
  DISCLOSED_SHARE("disclosed_share");

  private final String id;

  FigureKind(String id) {
    this.id = id;
  }

  public String id() {
    return id;
  }

  /** Throws {@link IllegalArgumentException} for an unknown id. */
  public static FigureKind of(String id) {
    return IdLookup.find(values(), one -> one.id, id);
  }

  /** The measure that the width of this kind's interval is judged by. */
  Measure widthMeasure() {
    return switch (this) {
      case COUNT, DURATION, MEDIAN, QUARTILE, DECILE -> Measure.RELATIVE_HALF_WIDTH;
      case GROWTH -> Measure.LEVEL_HALF_WIDTH;
      case PAY_INDEX, PREMIUM, SHARE_CHANGE -> Measure.HALF_WIDTH_POINTS;
      case SHARE, DISCLOSED_SHARE -> Measure.SHARE_HALF_WIDTH;
    };
  }

  /** The half-width of an interval in the unit of {@link #widthMeasure}. */
  double width(double value, Interval interval) {
    return switch (this) {
      case COUNT, DURATION, MEDIAN, QUARTILE, DECILE -> interval.halfWidth() / Math.abs(value);
      case GROWTH -> interval.halfWidth() / (100 + value);
      case PAY_INDEX, PREMIUM, SHARE_CHANGE -> interval.halfWidth();
      case SHARE, DISCLOSED_SHARE ->
          100 * Math.max(interval.halfWidth(), Wilson.reachNearHalf(value, interval));
    };
  }
}
