package wagewire.reporting.chart;

import java.io.Serial;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.FieldPosition;
import java.text.NumberFormat;
import java.util.Locale;

/** Units of a chart's values: how axes and labels write their numbers. */
public enum ChartUnit {
  /** Levels against a base of 100. */
  INDEX,
  /** Percent of change, with signs. */
  CHANGE,
  /** Points of change, with signs. */
  POINTS,
  /** Whole numbers. */
  COUNT,
  /** A share in 0 to 1, as percent. */
  SHARE,
  /** US dollars a year. */
  DOLLARS,
  /** A year's pay in another currency, which the subtitle names. */
  AMOUNT;

  private static final DecimalFormatSymbols SYMBOLS = DecimalFormatSymbols.getInstance(Locale.ROOT);

  NumberFormat format() {
    return switch (this) {
      case INDEX -> new DecimalFormat("0", SYMBOLS);
      case CHANGE -> new ZeroFormat("+0 '%';−0 '%'", 1, "0 %");
      case POINTS -> new DecimalFormat("+0.#;−0.#", SYMBOLS);
      case COUNT, AMOUNT -> new DecimalFormat("#,##0", SYMBOLS);
      case SHARE -> new DecimalFormat("0 %", SYMBOLS);
      case DOLLARS -> new DecimalFormat("$#,##0", SYMBOLS);
    };
  }

  /** The format of an axis with little room: dollars as $150k. */
  NumberFormat shortFormat() {
    return this == DOLLARS ? new ZeroFormat("$#,##0.#'k'", 1000, "$0") : format();
  }

  /** A pattern that does not hold for zero. */
  private static final class ZeroFormat extends DecimalFormat {

    @Serial private static final long serialVersionUID = 1L;

    private final double divisor;
    private final String zero;

    private ZeroFormat(String pattern, double divisor, String zero) {
      super(pattern, SYMBOLS);
      this.divisor = divisor;
      this.zero = zero;
    }

    @Override
    public StringBuffer format(double number, StringBuffer text, FieldPosition position) {
      return number == 0 ? text.append(zero) : super.format(number / divisor, text, position);
    }
  }
}
