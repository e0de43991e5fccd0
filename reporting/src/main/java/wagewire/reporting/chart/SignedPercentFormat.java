package wagewire.reporting.chart;

import java.io.Serial;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.FieldPosition;
import java.util.Locale;

/** +10 %, 0 %, −10 %. */
final class SignedPercentFormat extends DecimalFormat {

  @Serial private static final long serialVersionUID = 1L;

  SignedPercentFormat() {
    super("+0 '%';−0 '%'", DecimalFormatSymbols.getInstance(Locale.ROOT));
  }

  @Override
  public StringBuffer format(double number, StringBuffer text, FieldPosition position) {
    return number == 0 ? text.append("0 %") : super.format(number, text, position);
  }
}
