package wagewire.transform.pay;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import wagewire.model.listing.PublishedPay;
import wagewire.model.posting.PayBasis;
import wagewire.transform.pay.amount.AmountRange;
import wagewire.transform.pay.amount.Passage;
import wagewire.transform.pay.amount.StatedAmount;
import wagewire.transform.pay.token.CharacterFolding;
import wagewire.transform.pay.token.PeriodPhrase;
import wagewire.transform.pay.token.PhraseMeaning;
import wagewire.transform.pay.token.Token;
import wagewire.transform.pay.token.Tokenizer;

/** Reads pay from the fields that a board keeps for it: numbers, or a text, or both. */
final class PayFieldReader {

  private static final String SOURCE = "pay";
  private static final BigDecimal LEAST_BARE = BigDecimal.valueOf(1000);

  private final Tokenizer tokeniser;
  private final Currencies currencies;
  private final PayInput input;

  PayFieldReader(Tokenizer tokeniser, Currencies currencies, PayInput input) {
    this.tokeniser = tokeniser;
    this.currencies = currencies;
    this.input = input;
  }

  List<PayAssembler.Reading> read(PublishedPay pay) {
    String text = Objects.requireNonNullElse(pay.text(), "");
    String label = Objects.requireNonNullElse(pay.label(), "");
    Passage passage = passage(text);
    Passage labels = passage(label);
    if (pay.predicted() || isEstimate(passage) || isEstimate(labels) || isOtherThanPay(labels)) {
      return List.of();
    }
    AmountRange amounts = AmountRange.of(pay.min(), pay.max());
    return amounts == null
        ? fromText(pay, passage, labels)
        : List.of(fromNumbers(pay, amounts, passage, labels));
  }

  private Passage passage(String text) {
    String plain = CharacterFolding.of(text);
    return Passage.of(plain, tokeniser.tokens(plain));
  }

  private static boolean isEstimate(Passage passage) {
    List<Token> tokens = passage.tokens();
    boolean ofOthers = tokens.stream().anyMatch(token -> token.means(PhraseMeaning.ESTIMATE));
    boolean ofEmployer =
        tokens.stream().anyMatch(token -> token.means(PhraseMeaning.EMPLOYER_ESTIMATE));
    boolean opens = !tokens.isEmpty() && tokens.getFirst().means(PhraseMeaning.ESTIMATED);
    boolean right =
        opens && !passage.amounts().isEmpty() && passage.amounts().getFirst().first() <= 2;
    return (ofOthers || right) && !ofEmployer;
  }

  private static boolean isOtherThanPay(Passage label) {
    List<Token> tokens = label.tokens();
    return tokens.stream().anyMatch(token -> token.means(PhraseMeaning.NOT_PAY))
        && tokens.stream().noneMatch(Token::isPay);
  }

  /** The place of the field, else the places its label names, as in "New York pay range". */
  private static @Nullable String place(PublishedPay pay, Passage label) {
    return pay.place() != null ? pay.place() : label.placesIn(label.tokens());
  }

  private PayAssembler.Reading fromNumbers(
      PublishedPay pay, AmountRange amounts, Passage passage, Passage label) {
    List<Token.Mark> marks = marksOf(passage.tokens());
    List<Token.Mark> ofField =
        marksOf(passage(Objects.requireNonNullElse(pay.currency(), "")).tokens());
    String currency = resolver(pay).settle(ofField.isEmpty() ? marks : ofField);
    PeriodPhrase period = period(pay, amounts, currency, List.of(passage, label));
    String text = pay.text() == null ? "" : pay.text().strip();
    return new PayAssembler.Reading(
        amounts,
        currency,
        period,
        basis(label, basis(passage, PayBasis.BASE)),
        place(pay, label),
        SOURCE,
        text.isEmpty() ? span(amounts, pay) : text);
  }

  private @Nullable PeriodPhrase period(
      PublishedPay pay, AmountRange amounts, @Nullable String currency, List<Passage> others) {
    String field = pay.period();
    if (field != null && !field.isBlank()) {
      PeriodPhrase stated = periodIn(passage(field).tokens());
      return stated == null ? new PeriodPhrase(null) : stated;
    }
    for (Passage other : others) {
      PeriodPhrase said = periodIn(other.tokens());
      boolean plausible =
          said != null
              && (said.period() == null
                  || currency == null
                  || currencies.band(currency).allows(amounts, said.period()));
      if (plausible) {
        return said;
      }
    }
    return null;
  }

  private static @Nullable PeriodPhrase periodIn(List<Token> tokens) {
    return tokens.stream().map(Token::period).filter(Objects::nonNull).findFirst().orElse(null);
  }

  private static List<Token.Mark> marksOf(List<Token> tokens) {
    List<Token.Mark> marks = new ArrayList<>();
    for (Token token : tokens) {
      if (token instanceof Token.Mark mark) {
        marks.add(mark);
      }
    }
    return marks;
  }

  /** Returns the stated basis: unknown when two are stated. */
  private static PayBasis basis(Passage passage, PayBasis otherwise) {
    Set<PayBasis> said = EnumSet.noneOf(PayBasis.class);
    for (Token token : passage.tokens()) {
      PayBasis basis = token.basis();
      if (basis != null) {
        said.add(basis);
      }
    }
    if (said.isEmpty()) {
      return otherwise;
    }
    return said.size() == 1 ? said.iterator().next() : PayBasis.UNKNOWN;
  }

  /** Such as "90000-120000 USD year". */
  private static String span(AmountRange amounts, PublishedPay pay) {
    StringBuilder span = new StringBuilder();
    BigDecimal low = amounts.low();
    BigDecimal high = amounts.high();
    if (low != null) {
      span.append(low.toPlainString());
    }
    boolean single = low != null && high != null && low.compareTo(high) == 0;
    if (!single) {
      span.append('-').append(high == null ? "" : high.toPlainString());
    }
    for (String word : new String[] {pay.currency(), pay.period()}) {
      if (word != null && !word.isBlank()) {
        span.append(' ').append(word.strip());
      }
    }
    return span.toString();
  }

  private CurrencyResolver resolver(PublishedPay pay) {
    String field = pay.currency() == null ? "" : pay.currency().strip();
    String stated = isCode(field) ? field : input.currency();
    return new CurrencyResolver(stated, input.country());
  }

  private static boolean isCode(String field) {
    return field.length() == 3 && field.chars().allMatch(sign -> sign >= 'A' && sign <= 'Z');
  }

  private List<PayAssembler.Reading> fromText(PublishedPay pay, Passage passage, Passage label) {
    List<AmountReader> readers = new ArrayList<>();
    for (int index = 0; index < passage.amounts().size(); index++) {
      readers.add(new AmountReader(passage, index));
    }
    boolean signed = readers.stream().anyMatch(PayFieldReader::isSigned);
    PayBasis basis = basis(label, PayBasis.BASE);
    List<PayAssembler.Reading> readings = new ArrayList<>();
    for (AmountReader reader : readers) {
      boolean counts = signed ? isSigned(reader) : (isAlone(passage) && isSizeOfPay(pay, reader));
      if (counts && !reader.isNotPay()) {
        readings.add(
            reader.reading(
                Objects.requireNonNullElse(pay.text(), ""),
                resolver(pay),
                currencies,
                basis,
                place(pay, label),
                SOURCE));
      }
    }
    return readings;
  }

  /** Returns whether a mark or a multiplier at the number shows that it is money. */
  private static boolean isSigned(AmountReader reader) {
    StatedAmount stated = reader.stated();
    return stated.isMarked() || stated.scaled() || reader.isTimed();
  }

  /** Accepts a bare number when the text consists of nothing else. */
  private static boolean isAlone(Passage passage) {
    return passage.amounts().size() == 1
        && passage.tokens().stream()
            .noneMatch(token ->
                token instanceof Token.Word
                    || token.means(PhraseMeaning.UNIT)
                    || token.means(PhraseMeaning.JOB)
                    || token.means(PhraseMeaning.BARE));
  }

  private boolean isSizeOfPay(PublishedPay pay, AmountReader reader) {
    AmountRange amounts = reader.stated().amounts();
    String currency = resolver(pay).settle(List.of());
    if (currency == null || !currencies.knows(currency)) {
      return amounts.all(amount -> amount.compareTo(LEAST_BARE) >= 0);
    }
    return currencies.band(currency).periodOf(amounts) != null;
  }
}
