package wagewire.lab.market.world;

import java.math.BigDecimal;
import wagewire.model.posting.PayPeriod;

/**
 * The range that an employer has in mind for a posting, in whole units of the currency.
 *
 * @param currency ISO 4217
 */
public record TruePay(long min, long max, String currency, PayPeriod period) {

  /** Returns the midpoint of the range for a year of full-time work. */
  public double annualMiddle() {
    return period.annual(BigDecimal.valueOf(min + max)).doubleValue() / 2;
  }
}
