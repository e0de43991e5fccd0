package wagewire.transform.pay;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import wagewire.transform.pay.amount.Passage;
import wagewire.transform.pay.token.PhraseMeaning;
import wagewire.transform.pay.token.Token;

/**
 * The tokens after an amount that may describe it. The next number, the end of the clause, a comma
 * and "plus" end them.
 */
record TrailingTokens(Passage passage) {

  static final int REACH = 8;

  List<Token> from(int first) {
    List<Token> reached = new ArrayList<>();
    for (int index = first; index < first + REACH; index++) {
      Token token = passage.at(index);
      Token next = passage.at(index + 1);
      boolean passed = isOneOf(token, next) || isCommaOf(token, next);
      if (token == null || (!passed && ends(token)) || opensAnotherAmount(index)) {
        break;
      }
      if (Token.isSign(next, ":") && (token.isPay() || token.means(PhraseMeaning.NOT_PAY))) {
        break;
      }
      if (!passed) {
        reached.add(token);
      }
    }
    return reached;
  }

  /** The number of "1 YEAR". */
  private static boolean isOneOf(@Nullable Token token, @Nullable Token unit) {
    return token instanceof Token.Numeral number
        && number.value().compareTo(BigDecimal.ONE) == 0
        && unit != null
        && unit.means(PhraseMeaning.BARE);
  }

  /** The comma of "$90,000, per year". */
  private boolean isCommaOf(@Nullable Token token, @Nullable Token unit) {
    return Token.isSign(token, ",")
        && unit != null
        && unit.period() != null
        && passage.text().regionMatches(true, unit.start(), "per ", 0, 4);
  }

  /** "OTE $150,000 (base $80,000)": the parenthesis belongs to the next amount. */
  private boolean opensAnotherAmount(int index) {
    if (!passage.isSign(index, "(")) {
      return false;
    }
    for (int at = index + 1; at < index + REACH; at++) {
      Token token = passage.at(at);
      if (token == null || Token.isSign(token, ")")) {
        return false;
      }
      if (token instanceof Token.Numeral) {
        return true;
      }
    }
    return false;
  }

  private static boolean ends(Token token) {
    boolean joins = token.means(PhraseMeaning.AND) || token.means(PhraseMeaning.TO);
    return token instanceof Token.Numeral
        || token instanceof Token.Break
        || Token.isSign(token, ",+-/:&")
        || token.means(PhraseMeaning.EXCLUDING)
        || (joins && token.period() == null);
  }
}
