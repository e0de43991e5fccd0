package wagewire.metrics.sentence;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import wagewire.metrics.statistics.Interval;

/** Formats yearly pay: $118k, $96k–$141k, £9,400, ₹1.85m, CHF 95k. */
public final class Money {

  private static final Map<String, String> SYMBOLS =
      Labels.names("currencies.tsv", "currency", "symbol");
  private static final double THOUSAND = 1e3;
  private static final double MILLION = 1e6;
  private static final double FROM_WHICH_IN_THOUSANDS = 1e4;

  private Money() {}

  /**
   * @param amount in whole units of the currency
   * @param currency ISO 4217 code
   * @param interval of the amount; without one it is rounded as an exact amount
   */
  public static String of(double amount, String currency, @Nullable Interval interval) {
    double step =
        interval == null || interval.halfWidth() == 0 ? 1 : Numbers.step(interval.halfWidth());
    return sign(currency) + number(amount, amount, step);
  }

  /** Formats the ends of the interval of an amount, in the amount's own scale. */
  public static String range(double amount, String currency, Interval interval) {
    double step = interval.halfWidth() == 0 ? 1 : Numbers.step(interval.halfWidth());
    return sign(currency)
        + number(interval.low(), amount, step)
        + "–"
        + sign(currency)
        + number(interval.high(), amount, step);
  }

  private static String sign(String currency) {
    return SYMBOLS.getOrDefault(currency, currency + " ");
  }

  private static String number(double amount, double scaleOf, double step) {
    if (scaleOf >= MILLION) {
      int decimals = step <= MILLION / 100 ? 2 : 1;
      return Numbers.decimal(amount / MILLION, decimals) + "m";
    }
    if (scaleOf >= FROM_WHICH_IN_THOUSANDS) {
      double rounded = Math.round(amount / Math.max(step, THOUSAND)) * Math.max(step, THOUSAND);
      return Numbers.decimal(rounded / THOUSAND, 0) + "k";
    }
    double whole = Math.max(step, 1);
    return Numbers.decimal(Math.round(amount / whole) * whole, 0);
  }
}
