package wagewire.transform.pay.amount;

import java.math.BigDecimal;
import wagewire.transform.pay.token.Multiplier;
import wagewire.transform.pay.token.Token;

/** The amounts of a range whose ends share a multiplier that is written once. */
final class SharedMultiplier {

  private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);
  private static final BigDecimal TWICE = BigDecimal.valueOf(2);
  private static final BigDecimal THRICE = BigDecimal.valueOf(3);

  private SharedMultiplier() {}

  /**
   * "90-120k", "£30-35,000" and "$95,00 - $110,000": the first number takes the thousands of the
   * second.
   */
  static BigDecimal lowAmount(Token.Numeral low, Token.Numeral high) {
    BigDecimal value = low.value();
    if (low.scale() == null && high.scale() != null) {
      boolean shares =
          value.compareTo(THOUSAND) < 0 && value.compareTo(high.value().multiply(TWICE)) <= 0;
      return shares ? high.scale().times(value) : value;
    }
    BigDecimal thousands = value.multiply(THOUSAND);
    boolean shortened =
        low.scale() == null
            && value.compareTo(BigDecimal.TEN) >= 0
            && isWhole(value)
            && isUpToThrice(thousands, high.amount());
    return shortened ? thousands : low.amount();
  }

  /** "$90K-120" and "$90,000 - $120": the second number takes the thousands of the first. */
  static BigDecimal highAmount(Token.Numeral low, Token.Numeral high) {
    Multiplier scale = low.scale();
    if (scale == null && isRepeated(low.value(), high)) {
      return high.value();
    }
    boolean small = high.scale() == null && high.value().compareTo(THOUSAND) < 0;
    if (!small) {
      return high.amount();
    }
    BigDecimal shared = scale == null ? high.value().multiply(THOUSAND) : scale.times(high.value());
    return isUpToThrice(low.amount(), shared) ? shared : high.amount();
  }

  /** Returns whether the multiplier is redundant, as the k of "3500 - 4000k". */
  private static boolean isRepeated(BigDecimal low, Token.Numeral high) {
    return high.scale() == Multiplier.THOUSAND
        && low.compareTo(THOUSAND) >= 0
        && isUpToThrice(low, high.value());
  }

  /** Returns whether the value is whole; "95,00" counts, too, as 95,000 that lacks a digit. */
  private static boolean isWhole(BigDecimal value) {
    return value.stripTrailingZeros().scale() <= 0;
  }

  private static boolean isUpToThrice(BigDecimal amount, BigDecimal other) {
    return other.compareTo(amount) >= 0 && other.compareTo(amount.multiply(THRICE)) <= 0;
  }
}
