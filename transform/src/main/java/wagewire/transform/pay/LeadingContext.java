package wagewire.transform.pay;

import org.jspecify.annotations.Nullable;
import wagewire.model.posting.PayBasis;
import wagewire.transform.pay.amount.Passage;
import wagewire.transform.pay.amount.StatedAmount;
import wagewire.transform.pay.token.PeriodPhrase;
import wagewire.transform.pay.token.PhraseMeaning;
import wagewire.transform.pay.token.Token;

/** The context before an amount: its sentence up to it, and the preceding heading. */
final class LeadingContext {

  private static final int SENTENCE_REACH = 30;
  private static final int HEADING_REACH = 15;
  private static final int LINES = 3;
  private static final int LEAD = 4;

  /** Clarity with which the preceding text calls the amount pay. */
  enum Call {
    NONE,
    /** A heading or a preceding sentence calls it pay. */
    EARLIER,
    SENTENCE
  }

  private final Passage passage;
  private final int first;
  private final int floor;
  private final int clear;
  private final int sentence;
  private final NonPayEvidence denial;

  /**
   * @param previous the amount before; words that describe only that one are ignored for basis and
   *     place
   */
  LeadingContext(Passage passage, StatedAmount stated, @Nullable StatedAmount previous) {
    this.passage = passage;
    this.first = stated.first();
    this.floor = previous == null ? 0 : previous.after();
    this.clear = previous == null ? 0 : new TrailingContext(passage, previous).after();
    this.sentence = sentenceStart();
    this.denial = new NonPayEvidence(passage, first, sentence);
  }

  private int sentenceStart() {
    int index = first;
    while (index > Math.max(0, first - SENTENCE_REACH)
        && !(passage.at(index - 1) instanceof Token.Break)) {
      index--;
    }
    return index;
  }

  @Nullable PeriodPhrase period() {
    for (int index = first - 1; index >= ownStart(floor); index--) {
      Token token = passage.tokens().get(index);
      PeriodPhrase period = token.means(PhraseMeaning.BARE) ? null : token.period();
      if (period != null) {
        return period;
      }
    }
    return null;
  }

  @Nullable PayBasis basis() {
    for (int index = first - 1; index >= ownStart(clear); index--) {
      Token token = passage.tokens().get(index);
      PayBasis basis = token.means(PhraseMeaning.BARE) ? null : token.basis();
      if (basis != null && !(basis == PayBasis.COMMISSION && denial.isExcluded(index))) {
        return basis;
      }
    }
    return null;
  }

  /** The sentence since {@code least}; the heading above where nothing precedes. */
  private int ownStart(int least) {
    boolean heading =
        sentence == first
            && passage.at(first - 1) instanceof Token.Break stop
            && stop.strength() != Token.Strength.SENTENCE;
    if (!heading) {
      return Math.max(sentence, least);
    }
    int index = first - 1;
    int stop = Math.max(least, first - HEADING_REACH);
    while (index > stop && isInHeading(passage.at(index - 1))) {
      index--;
    }
    return Math.max(index, least);
  }

  private static boolean isInHeading(@Nullable Token token) {
    return token != null
        && !(token instanceof Token.Break stop && stop.strength() != Token.Strength.LINE);
  }

  boolean isNotPay() {
    return denial.isNotPay();
  }

  Call call() {
    Call strength = Call.SENTENCE;
    int lines = 0;
    int reach = first - SENTENCE_REACH;
    for (int index = first - 1; index >= Math.max(0, reach); index--) {
      Token token = passage.tokens().get(index);
      if (token.isPay()) {
        return strength;
      }
      if (token.means(PhraseMeaning.NOT_PAY) && !denial.isExcluded(index)) {
        return Call.NONE;
      }
      if (token instanceof Token.Break stop) {
        lines += stop.strength() == Token.Strength.LINE ? 1 : 0;
        reach = strength == Call.SENTENCE ? index - HEADING_REACH : reach;
        strength = Call.EARLIER;
      }
      if (lines > LINES) {
        return Call.NONE;
      }
    }
    return Call.NONE;
  }

  /** "Pay rate:" right before the amount, or before "up to" or "from" at it. */
  boolean isLabel() {
    boolean led = passage.means(first - 1, PhraseMeaning.UP_TO, PhraseMeaning.FROM);
    int sign = led ? first - 2 : first - 1;
    return passage.isSign(sign, ":") && passage.isPay(sign - 1);
  }

  /** A word for pay right before the amount, with nothing but joining words between. */
  boolean isLed() {
    for (int index = first - 1; index >= first - LEAD; index--) {
      if (passage.isPay(index)) {
        return true;
      }
      boolean joins =
          passage.at(index) instanceof Token.Symbol
              || passage.means(
                  index, PhraseMeaning.FILLER, PhraseMeaning.FROM, PhraseMeaning.BETWEEN);
      if (!joins) {
        return false;
      }
    }
    return false;
  }

  boolean isDoubtful() {
    return occurs(PhraseMeaning.DOUBT);
  }

  boolean isEstimate() {
    return occurs(PhraseMeaning.ESTIMATE);
  }

  private boolean occurs(PhraseMeaning meaning) {
    for (int index = first - 1; index >= Math.max(sentence, floor); index--) {
      if (passage.means(index, meaning)) {
        return true;
      }
    }
    return false;
  }

  /** The words of the places named on the way to the amount. */
  @Nullable String place() {
    return passage.placesIn(passage.tokens().subList(ownStart(clear), first));
  }

  /** Returns the start of the words of the amount, with "up to" or "from". */
  int start() {
    boolean leads =
        passage.means(first - 1, PhraseMeaning.UP_TO, PhraseMeaning.FROM, PhraseMeaning.BETWEEN);
    return passage.tokens().get(leads ? first - 1 : first).start();
  }
}
