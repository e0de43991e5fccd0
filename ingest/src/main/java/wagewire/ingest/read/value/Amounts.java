package wagewire.ingest.read.value;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Parses amounts of money in fields that hold nothing else. */
public final class Amounts {

  private static final Pattern NUMBER =
      Pattern.compile("-?(\\d{1,15}|\\d{1,3}(,\\d{3}){1,4})(\\.\\d{1,20})?");
  private static final BigDecimal CENTS = BigDecimal.valueOf(100);

  /** Conversions of amounts write more decimals than any pay has. */
  private static final int DECIMALS = 4;

  private Amounts() {}

  /**
   * Parses {@code 90000} or {@code 90,000.50}; null for anything else and for values not above 0.
   */
  public static @Nullable BigDecimal parse(@Nullable String text) {
    if (text == null || !isNumber(text)) {
      return null;
    }
    return plain(positive(new BigDecimal(text.strip().replace(",", ""))));
  }

  /** Returns null for values not above 0, which boards write for a missing amount. */
  public static @Nullable BigDecimal positive(@Nullable BigDecimal amount) {
    return amount == null || amount.signum() <= 0 ? null : amount;
  }

  public static @Nullable BigDecimal ofCents(@Nullable BigDecimal cents) {
    return cents == null ? null : plain(cents.divide(CENTS));
  }

  /** Normalises 90000.00 to 90000 and 91486.39082757446 to 91486.3908. */
  private static @Nullable BigDecimal plain(@Nullable BigDecimal amount) {
    if (amount == null) {
      return null;
    }
    BigDecimal rounded =
        amount.scale() > DECIMALS ? amount.setScale(DECIMALS, RoundingMode.HALF_EVEN) : amount;
    BigDecimal stripped = rounded.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }

  public static boolean isNumber(String text) {
    Matcher number = NUMBER.matcher(text.strip());
    return number.matches();
  }
}
