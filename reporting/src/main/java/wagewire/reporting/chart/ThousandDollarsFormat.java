package wagewire.reporting.chart;

import java.io.Serial;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.FieldPosition;
import java.util.Locale;

/** Whole US dollars as $150k. */
final class ThousandDollarsFormat extends DecimalFormat {

  @Serial private static final long serialVersionUID = 1L;

  private static final double THOUSAND = 1000;

  ThousandDollarsFormat() {
    super("$#,##0.#'k'", DecimalFormatSymbols.getInstance(Locale.ROOT));
  }

  @Override
  public StringBuffer format(double number, StringBuffer text, FieldPosition position) {
    return number == 0 ? text.append("$0") : super.format(number / THOUSAND, text, position);
  }
}
