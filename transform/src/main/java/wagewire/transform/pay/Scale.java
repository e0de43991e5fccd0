package wagewire.transform.pay;

import java.math.BigDecimal;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A word that multiplies the number before it. */
enum Scale {
  THOUSAND(Meaning.THOUSAND, 3),
  MYRIAD(Meaning.MYRIAD, 4),
  LAKH(Meaning.LAKH, 5),
  MILLION(Meaning.MILLION, 6),
  CRORE(Meaning.CRORE, 7),
  BILLION(Meaning.BILLION, 9);

  private final Meaning meaning;
  private final int zeros;

  Scale(Meaning meaning, int zeros) {
    this.meaning = meaning;
    this.zeros = zeros;
  }

  static @Nullable Scale among(Set<Meaning> meanings) {
    for (Scale scale : values()) {
      if (meanings.contains(scale.meaning)) {
        return scale;
      }
    }
    return null;
  }

  BigDecimal times(BigDecimal number) {
    return number.scaleByPowerOfTen(zeros);
  }

  /** Amounts that are often written without a currency. */
  boolean isOfPay() {
    return this == THOUSAND || this == MYRIAD || isIndian();
  }

  /** Lakh and crore are words of Indian English. */
  boolean isIndian() {
    return this == LAKH || this == CRORE;
  }
}
