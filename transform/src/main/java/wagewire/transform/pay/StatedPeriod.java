package wagewire.transform.pay;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import wagewire.model.posting.PayPeriod;

/**
 * A period as stated.
 *
 * @param period null when what is stated is none of the five, such as a fortnight
 */
record StatedPeriod(@Nullable PayPeriod period) {

  static @Nullable StatedPeriod of(Set<Meaning> meanings) {
    if (meanings.contains(Meaning.HOUR)) {
      return new StatedPeriod(PayPeriod.HOUR);
    }
    if (meanings.contains(Meaning.DAY)) {
      return new StatedPeriod(PayPeriod.DAY);
    }
    if (meanings.contains(Meaning.WEEK)) {
      return new StatedPeriod(PayPeriod.WEEK);
    }
    if (meanings.contains(Meaning.MONTH)) {
      return new StatedPeriod(PayPeriod.MONTH);
    }
    if (meanings.contains(Meaning.YEAR)) {
      return new StatedPeriod(PayPeriod.YEAR);
    }
    return meanings.contains(Meaning.OTHER) ? new StatedPeriod(null) : null;
  }
}
