package wagewire.transform.pay;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import wagewire.model.posting.Pay;
import wagewire.model.posting.PayBasis;
import wagewire.model.posting.PayPeriod;
import wagewire.transform.pay.amount.AmountRange;
import wagewire.transform.pay.token.PeriodPhrase;

/** Completes a pay that was read: infers the period, annualises, converts. */
final class PayAssembler {

  /** The values read of one pay, before anything is derived. */
  record Reading(
      AmountRange amounts,
      @Nullable String currency,
      @Nullable PeriodPhrase period,
      PayBasis basis,
      @Nullable String place,
      String source,
      String span) {

    /** Equal for readings of the same pay. */
    Reading withoutWords() {
      return new Reading(amounts, currency, period, basis, place, source, "");
    }

    /** Equal for readings of the same pay, whether the period is stated or not. */
    Reading withoutPeriod() {
      return new Reading(amounts, currency, null, basis, place, source, "");
    }
  }

  private final Currencies currencies;
  private final UsdRates rates;
  private final PayInput input;

  PayAssembler(Currencies currencies, UsdRates rates, PayInput input) {
    this.currencies = currencies;
    this.rates = rates;
    this.input = input;
  }

  Pay assemble(Reading reading) {
    AmountRange amounts = reading.amounts();
    PayPeriod inferred = reading.period() == null ? inferred(amounts, reading.currency()) : null;
    PayPeriod period = reading.period() == null ? inferred : reading.period().period();
    BigDecimal rate =
        reading.currency() == null ? null : rates.rate(reading.currency(), input.postedYear());
    UnaryOperator<@Nullable BigDecimal> annual = amount -> annual(amount, period);
    return new Pay(
        plain(amounts.low()),
        plain(amounts.high()),
        reading.currency(),
        period,
        reading.basis(),
        inferred != null,
        annual.apply(amounts.low()),
        annual.apply(amounts.high()),
        inUsd(annual.apply(amounts.low()), rate),
        inUsd(annual.apply(amounts.high()), rate),
        reading.place(),
        reading.source(),
        reading.span());
  }

  private @Nullable PayPeriod inferred(AmountRange amounts, @Nullable String currency) {
    return currency == null ? null : currencies.band(currency).periodOf(amounts);
  }

  /** Only for full-time work or where the kind of employment is not stated. */
  private @Nullable BigDecimal annual(@Nullable BigDecimal amount, @Nullable PayPeriod period) {
    String employment = input.employmentType();
    boolean fullTime = employment == null || employment.equals("full-time");
    return amount == null || period == null || !fullTime ? null : plain(period.annual(amount));
  }

  /** Converts to whole dollars. */
  private static @Nullable BigDecimal inUsd(
      @Nullable BigDecimal amount, @Nullable BigDecimal rate) {
    return amount == null || rate == null
        ? null
        : amount.multiply(rate).setScale(0, RoundingMode.HALF_UP);
  }

  private static @Nullable BigDecimal plain(@Nullable BigDecimal amount) {
    if (amount == null) {
      return null;
    }
    BigDecimal stripped = amount.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }
}
