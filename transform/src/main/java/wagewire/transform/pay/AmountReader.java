package wagewire.transform.pay;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import wagewire.model.posting.PayBasis;
import wagewire.transform.pay.amount.Passage;
import wagewire.transform.pay.amount.StatedAmount;
import wagewire.transform.pay.token.PeriodPhrase;
import wagewire.transform.pay.token.Token;

/** Reads one amount of a passage with its context. */
final class AmountReader {

  private static final List<String> INDIAN = List.of("INR", "PKR", "LKR", "NPR", "BDT");

  private final Passage passage;
  private final StatedAmount stated;
  private final LeadingContext leading;
  private final TrailingContext trailing;

  AmountReader(Passage passage, int index) {
    List<StatedAmount> amounts = passage.amounts();
    this.passage = passage;
    this.stated = amounts.get(index);
    this.leading = new LeadingContext(passage, stated, index == 0 ? null : amounts.get(index - 1));
    this.trailing = new TrailingContext(passage, stated);
  }

  StatedAmount stated() {
    return stated;
  }

  LeadingContext leading() {
    return leading;
  }

  TrailingContext trailing() {
    return trailing;
  }

  boolean isNotPay() {
    return trailingIsNotPay() || leading.isNotPay();
  }

  /**
   * Returns whether the trailing context says that the amount is not pay; after a label such as
   * "Pay rate:" only certain evidence counts.
   */
  boolean trailingIsNotPay() {
    return trailing.isNotPay(leading.isLabel());
  }

  boolean isEstimate() {
    return trailing.isEstimate() || leading.isEstimate();
  }

  /** The period written right at the amount, or between its ends. */
  @Nullable PeriodPhrase ownPeriod() {
    PeriodPhrase own = trailing.period();
    return own != null ? own : PeriodPhrase.of(stated.inner());
  }

  /** Returns whether a period with "per" is written at the amount. */
  boolean isTimed() {
    return trailing.isTimed() || PeriodPhrase.of(stated.inner()) != null;
  }

  /** Returns the currency marks at the amount; lakh and crore count as the mark of the rupee. */
  List<Token.Mark> marks() {
    List<Token.Mark> marks = new ArrayList<>(stated.marks());
    for (int index = stated.first(); index < stated.after(); index++) {
      if (passage.at(index) instanceof Token.Numeral number
          && number.scale() != null
          && number.scale().isIndian()) {
        marks.add(new Token.Mark(number.start(), number.end(), INDIAN));
      }
    }
    return marks;
  }

  /**
   * @param basis when the context states none
   * @param place when it is known otherwise
   */
  PayAssembler.Reading reading(
      String original,
      CurrencyResolver resolver,
      Currencies currencies,
      PayBasis basis,
      @Nullable String place,
      String source) {
    String currency = currency(resolver);
    return new PayAssembler.Reading(
        stated.amounts(),
        currency,
        period(currency == null ? null : currencies.band(currency)),
        basis(basis),
        place != null ? place : place(),
        source,
        span(original));
  }

  /** Treats lakh and crore without a currency as Indian. */
  @Nullable String currency(CurrencyResolver resolver) {
    List<Token.Mark> marks = marks();
    String settled = resolver.settle(marks);
    return settled == null && !marks.isEmpty() && marks.getFirst().codes().equals(INDIAN)
        ? INDIAN.getFirst()
        : settled;
  }

  /**
   * Returns the period stated at the amount or before it, if it is plausible for pay in this
   * currency.
   */
  @Nullable PeriodPhrase period(@Nullable PlausiblePay band) {
    PeriodPhrase own = ownPeriod();
    PeriodPhrase led = leading.period();
    PeriodPhrase otherwise = led != null && isPlausible(led, band) ? led : null;
    if (own == null) {
      return otherwise;
    }
    boolean stands = isPlausible(own, band) || otherwise == null || otherwise.period() == null;
    return stands ? own : otherwise;
  }

  private boolean isPlausible(PeriodPhrase period, @Nullable PlausiblePay band) {
    return band == null
        || period.period() == null
        || band.allows(stated.amounts(), period.period());
  }

  /** Returns the basis stated near the amount; where all pay is commission, total pay is, too. */
  private PayBasis basis(PayBasis otherwise) {
    PayBasis own = trailing.basis();
    PayBasis near = own != null ? own : leading.basis();
    PayBasis basis = near != null ? near : otherwise;
    boolean commission = otherwise == PayBasis.COMMISSION && basis == PayBasis.TOTAL;
    return commission ? otherwise : basis;
  }

  private @Nullable String place() {
    String led = leading.place();
    return led != null ? led : trailing.place();
  }

  private String span(String original) {
    int end = passage.tokens().get(stated.after() - 1).end();
    return original.substring(leading.start(), trailing.endOr(end)).strip();
  }
}
