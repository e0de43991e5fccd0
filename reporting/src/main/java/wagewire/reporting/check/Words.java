package wagewire.reporting.check;

import java.util.Locale;
import wagewire.metrics.sentence.Numbers;
import wagewire.reporting.figure.Figure;

/** Numbers in the sentences of counter-checks, and what figures claim. */
final class Words {

  private Words() {}

  /** +8 %, −3 %, 0 %. */
  static String percent(double value) {
    return signed(value) + " %";
  }

  /** +8 points. */
  static String points(double value) {
    return signed(value) + " points";
  }

  /** A share in 0..1 as 38 %. */
  static String share(double share) {
    return Numbers.share(share, null);
  }

  /** 1.9. */
  static String decimal(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }

  private static String signed(double value) {
    String rounded = String.format(Locale.ROOT, "%+.0f", value);
    return rounded.equals("+0") || rounded.equals("-0") ? "0" : rounded.replace('-', '−');
  }

  /** 1 for a rise that the interval supports, −1 for a fall, else 0. */
  static int claim(Figure figure) {
    Double low = figure.ciLow();
    Double high = figure.ciHigh();
    if (low == null || high == null || (low <= 0 && high >= 0)) {
      return 0;
    }
    return low > 0 ? 1 : -1;
  }

  static double value(Figure figure) {
    Double value = figure.value();
    if (value == null) {
      throw new IllegalArgumentException("A withheld figure is no headline: " + figure.figureId());
    }
    return value;
  }
}
