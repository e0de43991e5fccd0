package wagewire.transform.pay;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import wagewire.model.posting.PayBasis;
import wagewire.model.posting.PayPeriod;
import wagewire.transform.pay.amount.AmountRange;
import wagewire.transform.pay.amount.Passage;
import wagewire.transform.pay.amount.StatedAmount;
import wagewire.transform.pay.token.CharacterFolding;
import wagewire.transform.pay.token.MoneySearch;
import wagewire.transform.pay.token.PeriodPhrase;
import wagewire.transform.pay.token.Token;
import wagewire.transform.pay.token.Tokenizer;

/**
 * Reads pay from a description, preferring precision to recall: an amount needs a currency, words
 * that call it pay or a place where postings put it without them ({@link PayPosition}), no words
 * that call it something else, and a size that work is paid.
 */
final class PayDescriptionReader {

  private static final int TOKENS_IN_LIST = 25;

  /** Least amount that is pay next to "salary": more than a year, a grade or a count of hours. */
  private static final BigDecimal FULL = BigDecimal.valueOf(10_000);

  /** The plain text of a description; its passages are found when they are first asked for. */
  static final class Prose {
    private final Tokenizer tokeniser;
    private final String text;
    private @Nullable List<Passage> passages;

    /**
     * @param text empty for none
     */
    Prose(Tokenizer tokeniser, String text) {
      this.tokeniser = tokeniser;
      this.text = text;
    }

    private List<Passage> passages() {
      if (passages == null) {
        String plain = CharacterFolding.of(text);
        passages =
            new MoneySearch(tokeniser, plain)
                .passages().stream().map(tokens -> Passage.of(plain, tokens)).toList();
      }
      return passages;
    }
  }

  private final Currencies currencies;
  private final CurrencyResolver resolver;

  PayDescriptionReader(Currencies currencies, CurrencyResolver resolver) {
    this.currencies = currencies;
    this.resolver = resolver;
  }

  List<PayAssembler.Reading> read(Prose prose) {
    List<PayAssembler.Reading> readings = new ArrayList<>();
    prose.passages().forEach(passage -> readAll(passage, prose.text, readings));
    return readings;
  }

  private void readAll(Passage passage, String original, List<PayAssembler.Reading> readings) {
    PayBasis otherwise = passage.isCommissionOnly() ? PayBasis.COMMISSION : PayBasis.BASE;
    int accepted = -1;
    for (int index = 0; index < passage.amounts().size(); index++) {
      AmountReader reader = new AmountReader(passage, index);
      StatedAmount stated = reader.stated();
      boolean listed = accepted >= 0 && stated.first() - accepted <= TOKENS_IN_LIST;
      PayPosition position = new PayPosition(passage, stated);
      boolean called = isCalledPay(reader, listed);
      if (isMoney(reader, position) && (called || isInPayPosition(reader, position))) {
        readings.add(
            reader.reading(original, resolver, currencies, otherwise, null, "description"));
        accepted = called ? stated.after() : accepted;
      }
    }
  }

  private boolean isMoney(AmountReader reader, PayPosition position) {
    return (!reader.marks().isEmpty() || isUnmarked(reader))
        && !reader.trailingIsNotPay()
        && !reader.isEstimate()
        && (!reader.leading().isNotPay() || position.isOfJob());
  }

  /** "Salary: 90k - 110k", "Gehalt 60.000 - 70.000 brutto", in the money of the country. */
  private boolean isUnmarked(AmountReader reader) {
    LeadingContext leading = reader.leading();
    StatedAmount stated = reader.stated();
    boolean scaled = stated.scaled() && (leading.isLabel() || stated.range());
    boolean full = stated.range() && stated.amounts().isAtLeast(FULL) && leading.isLed();
    return (scaled || full)
        && leading.call() == LeadingContext.Call.SENTENCE
        && resolver.settle(List.of()) != null;
  }

  private boolean isCalledPay(AmountReader reader, boolean listed) {
    PeriodPhrase period = reader.ownPeriod();
    LeadingContext.Call call = reader.leading().call();
    boolean direct = call == LeadingContext.Call.SENTENCE || reader.trailing().isCalledPay();
    boolean timed = period != null && period.period() != null;
    boolean indirect = call == LeadingContext.Call.EARLIER || timed || listed;
    boolean called = direct || (indirect && !reader.leading().isDoubtful());
    return called && isPlausible(reader, period);
  }

  private boolean isPlausible(AmountReader reader, @Nullable PeriodPhrase own) {
    return bands(reader)
        .anyMatch(band -> isStated(reader, band) || (own == null && isInferable(band, reader)));
  }

  private static boolean isStated(AmountReader reader, PlausiblePay band) {
    PeriodPhrase period = reader.period(band);
    PayPeriod stated = period == null ? null : period.period();
    return stated != null && band.allows(reader.stated().amounts(), stated);
  }

  /**
   * Returns whether the position alone shows that the amount is pay; only annual pay is accepted
   * so.
   */
  private boolean isInPayPosition(AmountReader reader, PayPosition position) {
    AmountRange amounts = reader.stated().amounts();
    return bands(reader).anyMatch(band -> band.periodOf(amounts) == PayPeriod.YEAR)
        && position.isOfPay();
  }

  /** Returns the plausible pay in each currency that the marks may denote. */
  private Stream<PlausiblePay> bands(AmountReader reader) {
    List<Token.Mark> marks = reader.marks();
    String settled = resolver.settle(marks);
    return settled != null
        ? Stream.of(currencies.band(settled))
        : marks.stream().limit(1).flatMap(mark -> mark.codes().stream()).map(currencies::band);
  }

  /** A lone amount without a period or a label is too little to call it an hourly rate. */
  private static boolean isInferable(PlausiblePay band, AmountReader reader) {
    PayPeriod period = band.periodOf(reader.stated().amounts());
    boolean clear = reader.stated().range() || reader.leading().isLabel();
    return period != null && (clear || period != PayPeriod.HOUR);
  }
}
