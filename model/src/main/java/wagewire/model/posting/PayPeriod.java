package wagewire.model.posting;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import wagewire.model.json.IdLookup;

/**
 * The unit of time a pay is stated for. A year holds 2,080 hours (the BLS's year-round, full-time
 * figure), 260 days, 52 weeks, 12 months.
 */
public enum PayPeriod {
  HOUR("hour", 2080),
  DAY("day", 260),
  WEEK("week", 52),
  MONTH("month", 12),
  YEAR("year", 1);

  private final String id;
  private final int timesAYear;

  PayPeriod(String id, int timesAYear) {
    this.id = id;
    this.timesAYear = timesAYear;
  }

  @JsonValue
  public String id() {
    return id;
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
