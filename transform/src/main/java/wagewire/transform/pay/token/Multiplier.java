package wagewire.transform.pay.token;

import java.math.BigDecimal;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A word that multiplies the number before it. */
public enum Multiplier {
  THOUSAND(PhraseMeaning.THOUSAND, 3),
  MYRIAD(PhraseMeaning.MYRIAD, 4),
  LAKH(PhraseMeaning.LAKH, 5),
  MILLION(PhraseMeaning.MILLION, 6),
  CRORE(PhraseMeaning.CRORE, 7),
  BILLION(PhraseMeaning.BILLION, 9);

  private final PhraseMeaning meaning;
  private final int zeros;

  Multiplier(PhraseMeaning meaning, int zeros) {
    this.meaning = meaning;
    this.zeros = zeros;
  }

  static @Nullable Multiplier among(Set<PhraseMeaning> meanings) {
    for (Multiplier scale : values()) {
      if (meanings.contains(scale.meaning)) {
        return scale;
      }
    }
    return null;
  }

  public BigDecimal times(BigDecimal number) {
    return number.scaleByPowerOfTen(zeros);
  }

  /** Amounts that are often written without a currency. */
  boolean isOfPay() {
    return this == THOUSAND || this == MYRIAD || isIndian();
  }

  /** Lakh and crore are words of Indian English. */
  public boolean isIndian() {
    return this == LAKH || this == CRORE;
  }
}
