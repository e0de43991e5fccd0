package wagewire.transform.pay.token;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import wagewire.model.posting.PayPeriod;

/**
 * A period as stated.
 *
 * @param period null when what is stated is none of the five, such as a fortnight
 */
public record PeriodPhrase(@Nullable PayPeriod period) {

  public static @Nullable PeriodPhrase of(Set<PhraseMeaning> meanings) {
    if (meanings.contains(PhraseMeaning.HOUR)) {
      return new PeriodPhrase(PayPeriod.HOUR);
    }
    if (meanings.contains(PhraseMeaning.DAY)) {
      return new PeriodPhrase(PayPeriod.DAY);
    }
    if (meanings.contains(PhraseMeaning.WEEK)) {
      return new PeriodPhrase(PayPeriod.WEEK);
    }
    if (meanings.contains(PhraseMeaning.MONTH)) {
      return new PeriodPhrase(PayPeriod.MONTH);
    }
    if (meanings.contains(PhraseMeaning.YEAR)) {
      return new PeriodPhrase(PayPeriod.YEAR);
    }
    return meanings.contains(PhraseMeaning.OTHER) ? new PeriodPhrase(null) : null;
  }
}
