package wagewire.reporting.chart;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
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

  NumberFormat format() {
    DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(Locale.ROOT);
    return switch (this) {
      case INDEX -> new DecimalFormat("0", symbols);
      case CHANGE -> new SignedPercentFormat();
      case POINTS -> new DecimalFormat("+0.#;−0.#", symbols);
      case COUNT, AMOUNT -> new DecimalFormat("#,##0", symbols);
      case SHARE -> new DecimalFormat("0 %", symbols);
      case DOLLARS -> new DecimalFormat("$#,##0", symbols);
    };
  }
}
