package wagewire.transform.pay;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import wagewire.model.posting.PayPeriod;
import wagewire.transform.pay.amount.AmountRange;

/**
 * Plausible pay in a currency. The bands of year, month and hour do not overlap, so that an amount
 * implies at most one period.
 */
record PlausiblePay(@Nullable Span year, @Nullable Span month, @Nullable Span hour) {

  /** Pay of half-time work and of interns is stated by the year too. */
  private static final BigDecimal LENIENCE = BigDecimal.valueOf(2);

  /** Both ends included. */
  record Span(BigDecimal low, BigDecimal high) {
    boolean holds(AmountRange amounts) {
      return amounts.all(one -> one.compareTo(low) >= 0 && one.compareTo(high) <= 0);
    }
  }

  /** The one period these amounts are plausible for; null when there is none. */
  @Nullable PayPeriod periodOf(AmountRange amounts) {
    if (year != null && year.holds(amounts)) {
      return PayPeriod.YEAR;
    }
    if (month != null && month.holds(amounts)) {
      return PayPeriod.MONTH;
    }
    return hour != null && hour.holds(amounts) ? PayPeriod.HOUR : null;
  }

  /**
   * Returns whether the pay is plausible for this period; true when nothing is known of the
   * currency.
   */
  boolean allows(AmountRange amounts, PayPeriod period) {
    if (year == null) {
      return true;
    }
    Span lenient = new Span(year.low().divide(LENIENCE), year.high());
    return lenient.holds(amounts.map(period::annual));
  }
}
