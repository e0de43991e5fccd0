package wagewire.lab.market.format;

import wagewire.lab.market.world.Posting;
import wagewire.lab.market.world.TruePay;
import wagewire.model.posting.PayPeriod;

/** Writes pay as a short text. */
final class PayWords {

  private PayWords() {}

  static String of(Posting posting, TruePay pay) {
    String symbol = posting.office().country().symbol();
    return pay.period() == PayPeriod.HOUR
        ? "%s%d – %s%d per hour".formatted(symbol, pay.min(), symbol, pay.max())
        : "%s%dK – %s%dK".formatted(symbol, pay.min() / 1_000, symbol, pay.max() / 1_000);
  }
}
