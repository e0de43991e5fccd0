package wagewire.transform.pay;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import wagewire.model.posting.PayBasis;

/**
 * What stands behind an amount and belongs to it: "per hour", "base", "sign-on bonus". The next
 * number, the end of the clause, a comma and "plus" end it.
 */
final class Behind {

  private static final int REACH = 8;
  private static final int WORDS_BEFORE_NOT_PAY = 4;
  private static final int WORDS_BEFORE_DOUBT = 2;

  private final Passage passage;
  private final Stated stated;
  private final List<Token> tokens;

  Behind(Passage passage, Stated stated) {
    this.passage = passage;
    this.stated = stated;
    this.tokens = reach(stated.after());
  }

  private List<Token> reach(int from) {
    List<Token> reached = new ArrayList<>();
    for (int index = from; index < from + REACH; index++) {
      Token token = passage.at(index);
      Token next = passage.at(index + 1);
      boolean passed = isOneOf(token, next) || isCommaOf(token, next);
      if (token == null || (!passed && ends(token)) || opensAnotherAmount(index)) {
        break;
      }
      if (isSign(next, ':') && (isPay(token) || token.means(Meaning.NOT_PAY))) {
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
        && unit.means(Meaning.BARE);
  }

  /** The comma of "$90,000, per year". */
  private boolean isCommaOf(@Nullable Token token, @Nullable Token unit) {
    return isSign(token, ',')
        && unit != null
        && periodOf(unit) != null
        && passage.text().regionMatches(true, unit.start(), "per ", 0, 4);
  }

  /** "OTE $150,000 (base $80,000)": the parenthesis belongs to the next amount. */
  private boolean opensAnotherAmount(int index) {
    if (!isSign(passage.at(index), '(')) {
      return false;
    }
    for (int at = index + 1; at < index + REACH; at++) {
      Token token = passage.at(at);
      if (token == null || isSign(token, ')')) {
        return false;
      }
      if (token instanceof Token.Numeral) {
        return true;
      }
    }
    return false;
  }

  private static boolean isSign(@Nullable Token token, char sign) {
    return token instanceof Token.Symbol symbol && symbol.sign() == sign;
  }

  private static boolean ends(Token token) {
    return switch (token) {
      case Token.Numeral number -> true;
      case Token.Break stop -> true;
      case Token.Phrase phrase -> endsAt(phrase);
      case Token.Symbol symbol -> ",+-/:&".indexOf(symbol.sign()) >= 0;
      case Token.Mark mark -> false;
      case Token.Named named -> false;
      case Token.Word word -> false;
    };
  }

  private static boolean endsAt(Token.Phrase phrase) {
    boolean joins = phrase.means(Meaning.AND) || phrase.means(Meaning.TO);
    return phrase.means(Meaning.EXCLUDING) || (joins && StatedPeriod.of(phrase.meanings()) == null);
  }

  @Nullable StatedPeriod period() {
    for (Token token : tokens) {
      StatedPeriod period = periodOf(token);
      if (period != null) {
        return period;
      }
      if (!isSilent(token) || token.means(Meaning.NOT_PAY) || token.means(Meaning.DOUBT)) {
        return null;
      }
    }
    return null;
  }

  /** Whether the period behind the amount is more than a bare "year". */
  boolean isTimed() {
    return period() != null
        && tokens.stream()
            .filter(token -> periodOf(token) != null)
            .limit(1)
            .noneMatch(token -> token.means(Meaning.BARE));
  }

  @Nullable PayBasis basis() {
    for (Token token : tokens) {
      PayBasis basis = token instanceof Token.Phrase phrase ? Basis.of(phrase.meanings()) : null;
      if (basis != null) {
        return basis;
      }
      if (!isSilent(token) && periodOf(token) == null) {
        return null;
      }
    }
    return null;
  }

  boolean isNotPay() {
    int words = 0;
    boolean hourly = false;
    boolean timed = false;
    for (Token token : tokens) {
      boolean doubt = token.means(Meaning.DOUBT) && words <= WORDS_BEFORE_DOUBT && !hourly;
      if (doubt || token.means(Meaning.NOT_PAY)) {
        return !timed || !isPensionPlan(token);
      }
      timed |= periodOf(token) != null;
      boolean opens = isSign(token, '(');
      words += token instanceof Token.Word || token.means(Meaning.JOB) ? 1 : 0;
      hourly |= token.means(Meaning.HOUR);
      if (opens || isPay(token) || words > WORDS_BEFORE_NOT_PAY) {
        return false;
      }
    }
    return false;
  }

  /** "$90,000 annually 401(k), dental": a list of benefits begins. */
  private boolean isPensionPlan(Token token) {
    return NumberReader.isDigit(passage.text().charAt(token.start()));
  }

  boolean isCalledPay() {
    return tokens.stream().anyMatch(Behind::isPay);
  }

  boolean isEstimate() {
    return tokens.stream().anyMatch(token -> token.means(Meaning.ESTIMATE));
  }

  /** The end of the words that say period or basis; {@code otherwise} when there are none. */
  int endOr(int otherwise) {
    int end = otherwise;
    for (Token token : tokens) {
      boolean says = periodOf(token) != null || token.means(Meaning.OR_MORE) || isPay(token);
      if (!says && !isSilent(token)) {
        return end;
      }
      end = says ? token.end() : end;
    }
    return end;
  }

  /** Index behind the last word that says something of this amount. */
  int after() {
    boolean led = isPlaceLed();
    int after = stated.after();
    for (int index = 0; index < tokens.size(); index++) {
      Token token = tokens.get(index);
      boolean named = token instanceof Token.Named;
      if (named && led) {
        return after;
      }
      after = named || periodOf(token) != null || isPay(token) ? stated.after() + index + 1 : after;
    }
    return after;
  }

  /** "Texas: $90k": what is named behind belongs to the next amount. */
  private boolean isPlaceLed() {
    for (int index = stated.first() - 1; index >= stated.first() - REACH; index--) {
      Token token = passage.at(index);
      if (token == null || token instanceof Token.Break || token instanceof Token.Numeral) {
        return false;
      }
      if (token instanceof Token.Named) {
        return true;
      }
    }
    return false;
  }

  /** The words of a place: "in California", "(New York)". */
  @Nullable String place() {
    return passage.placesIn(tokens);
  }

  private static boolean isPay(Token token) {
    return token instanceof Token.Phrase phrase && Basis.isPay(phrase.meanings());
  }

  private static @Nullable StatedPeriod periodOf(Token token) {
    return token instanceof Token.Phrase phrase ? StatedPeriod.of(phrase.meanings()) : null;
  }

  private static boolean isSilent(Token token) {
    return switch (token) {
      case Token.Mark mark -> true;
      case Token.Phrase phrase -> phrase.means(Meaning.FILLER) || isPay(phrase);
      case Token.Symbol symbol -> "().".indexOf(symbol.sign()) >= 0;
      case Token.Numeral number -> false;
      case Token.Break stop -> false;
      case Token.Named named -> false;
      case Token.Word word -> false;
    };
  }
}
