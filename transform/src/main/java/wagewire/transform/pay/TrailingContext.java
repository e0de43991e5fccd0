package wagewire.transform.pay;

import java.util.List;
import org.jspecify.annotations.Nullable;
import wagewire.model.posting.PayBasis;
import wagewire.transform.pay.amount.Passage;
import wagewire.transform.pay.amount.StatedAmount;
import wagewire.transform.pay.token.PeriodPhrase;
import wagewire.transform.pay.token.PhraseMeaning;
import wagewire.transform.pay.token.Token;
import wagewire.transform.text.Characters;

/** The context after an amount that belongs to it: "per hour", "base", "sign-on bonus". */
final class TrailingContext {

  private static final int WORDS_BEFORE_NOT_PAY = 4;
  private static final int WORDS_BEFORE_DOUBT = 2;
  private static final int PARENTHESIS = 12;

  private final Passage passage;
  private final StatedAmount stated;
  private final List<Token> tokens;

  TrailingContext(Passage passage, StatedAmount stated) {
    this.passage = passage;
    this.stated = stated;
    this.tokens = new TrailingTokens(passage).from(stated.after());
  }

  @Nullable PeriodPhrase period() {
    for (Token token : tokens) {
      PeriodPhrase period = token.period();
      if (period != null) {
        return period;
      }
      if (!isSilent(token)
          || token.means(PhraseMeaning.NOT_PAY)
          || token.means(PhraseMeaning.DOUBT)) {
        break;
      }
    }
    return periodAfterParenthesis();
  }

  /** "$30 (depending on shift) an hour". */
  private @Nullable PeriodPhrase periodAfterParenthesis() {
    if (!passage.isSign(stated.after(), "(")) {
      return null;
    }
    for (int index = stated.after() + 1; index < stated.after() + PARENTHESIS; index++) {
      if (passage.isEnd(index) || passage.at(index) instanceof Token.Mark) {
        return null;
      }
      if (passage.isSign(index, ")")) {
        Token next = passage.at(index + 1);
        return next == null || next.means(PhraseMeaning.BARE) ? null : next.period();
      }
    }
    return null;
  }

  /** Returns whether the period after the amount is more than a bare "year". */
  boolean isTimed() {
    return period() != null
        && tokens.stream()
            .filter(token -> token.period() != null)
            .limit(1)
            .noneMatch(token -> token.means(PhraseMeaning.BARE));
  }

  @Nullable PayBasis basis() {
    for (Token token : tokens) {
      PayBasis basis = token.basis();
      if (basis != null) {
        return basis;
      }
      if (!isSilent(token) && token.period() == null) {
        return null;
      }
    }
    return null;
  }

  /**
   * @param labelled whether the amount is called pay so clearly that a doubtful word is none
   */
  boolean isNotPay(boolean labelled) {
    int words = 0;
    boolean hourly = labelled;
    boolean timed = false;
    for (Token token : tokens) {
      boolean doubt = token.means(PhraseMeaning.DOUBT) && words <= WORDS_BEFORE_DOUBT && !hourly;
      if (doubt || token.means(PhraseMeaning.NOT_PAY)) {
        return !timed || !isPensionPlan(token);
      }
      timed |= token.period() != null;
      boolean opens = Token.isSign(token, "(");
      words += token instanceof Token.Word || token.means(PhraseMeaning.JOB) ? 1 : 0;
      hourly |= token.means(PhraseMeaning.HOUR);
      if (opens || token.isPay() || words > WORDS_BEFORE_NOT_PAY) {
        return false;
      }
    }
    return false;
  }

  /** "$90,000 annually 401(k), dental": a list of benefits begins. */
  private boolean isPensionPlan(Token token) {
    return Characters.isAsciiDigit(passage.text().charAt(token.start()));
  }

  boolean isCalledPay() {
    return tokens.stream().anyMatch(Token::isPay);
  }

  boolean isEstimate() {
    return tokens.stream().anyMatch(token -> token.means(PhraseMeaning.ESTIMATE));
  }

  /** Returns the end of the words for period or basis; {@code otherwise} when there are none. */
  int endOr(int otherwise) {
    int end = otherwise;
    for (Token token : tokens) {
      boolean says = token.period() != null || token.means(PhraseMeaning.OR_MORE) || token.isPay();
      if (!says && !isSilent(token)) {
        return end;
      }
      end = says ? token.end() : end;
    }
    return end;
  }

  /** Returns the index after the last word that describes this amount. */
  int after() {
    boolean led = isPlaceLed();
    int after = stated.after();
    for (int index = 0; index < tokens.size(); index++) {
      Token token = tokens.get(index);
      boolean named = token instanceof Token.Named;
      if (named && led) {
        return after;
      }
      after = named || token.period() != null || token.isPay() ? stated.after() + index + 1 : after;
    }
    return after;
  }

  /**
   * Returns whether a place precedes the amount, as in "Texas: $90k"; a place after it then belongs
   * to the next amount.
   */
  private boolean isPlaceLed() {
    for (int index = stated.first() - 1; index >= stated.first() - TrailingTokens.REACH; index--) {
      if (passage.isEnd(index) || passage.isNumeral(index)) {
        return false;
      }
      if (passage.at(index) instanceof Token.Named) {
        return true;
      }
    }
    return false;
  }

  /** The words of a place: "in California", "(New York)". */
  @Nullable String place() {
    return passage.placesIn(tokens);
  }

  private static boolean isSilent(Token token) {
    return token instanceof Token.Mark
        || token.means(PhraseMeaning.FILLER)
        || token.isPay()
        || Token.isSign(token, "().");
  }
}
