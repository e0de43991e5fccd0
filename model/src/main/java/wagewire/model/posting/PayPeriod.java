package wagewire.model.posting;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.math.BigDecimal;
import wagewire.model.json.IdLookup;
import wagewire.model.json.Identified;

/**
 * The unit of time a pay is stated for. A year holds 2,080 hours (the BLS's year-round, full-time
 * figure), 260 days, 52 weeks, 12 months.
 */
public enum PayPeriod implements Identified {
  HOUR(2080),
  DAY(260),
  WEEK(52),
  MONTH(12),
  YEAR(1);

  private final int timesAYear;

  PayPeriod(int timesAYear) {
    this.timesAYear = timesAYear;
  }

  /** The same pay for a year of full-time work. */
  public BigDecimal annual(BigDecimal amount) {
    return amount.multiply(BigDecimal.valueOf(timesAYear));
  }

  /** Throws {@link IllegalArgumentException} for an unknown id. */
  @JsonCreator
  public static PayPeriod of(String id) {
    return IdLookup.find(values(), PayPeriod::id, id);
  }
}
