package wagewire.transform.pay.amount;

import java.math.BigDecimal;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The ends of a pay: {@code low} is never above {@code high}; at least one is there. */
public record AmountRange(@Nullable BigDecimal low, @Nullable BigDecimal high) {

  /** More digits than any pay has; beyond them arithmetic is no use. */
  private static final BigDecimal MOST = BigDecimal.TEN.pow(15);

  /** Less than any pay is; written out it could have a billion zeros. */
  private static final BigDecimal LEAST = new BigDecimal("0.0001");

  /** Orders the ends; zero, a negative number and an absurd one count as not stated. */
  public static @Nullable AmountRange of(@Nullable BigDecimal low, @Nullable BigDecimal high) {
    BigDecimal one = stated(low);
    BigDecimal other = stated(high);
    if (one == null && other == null) {
      return null;
    }
    boolean swapped = one != null && other != null && one.compareTo(other) > 0;
    return swapped ? new AmountRange(other, one) : new AmountRange(one, other);
  }

  private static @Nullable BigDecimal stated(@Nullable BigDecimal amount) {
    if (amount == null || amount.compareTo(LEAST) < 0 || amount.compareTo(MOST) >= 0) {
      return null;
    }
    return amount.stripTrailingZeros();
  }

  boolean isWiderThan(BigDecimal ratio) {
    return low != null && high != null && high.compareTo(low.multiply(ratio)) > 0;
  }

  public boolean isAtLeast(BigDecimal least) {
    return all(one -> one.compareTo(least) >= 0);
  }

  public boolean all(Predicate<BigDecimal> condition) {
    return (low == null || condition.test(low)) && (high == null || condition.test(high));
  }

  public AmountRange map(UnaryOperator<BigDecimal> operation) {
    return new AmountRange(
        low == null ? null : operation.apply(low), high == null ? null : operation.apply(high));
  }
}
