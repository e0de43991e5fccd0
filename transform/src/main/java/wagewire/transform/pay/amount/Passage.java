package wagewire.transform.pay.amount;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import wagewire.transform.pay.token.PhraseMeaning;
import wagewire.transform.pay.token.Token;

/** A stretch of text with its tokens and the amounts among them. */
public record Passage(String text, List<Token> tokens, List<StatedAmount> amounts) {

  /** Tokens between two places that are not named together. */
  private static final int APART = 6;

  private static final int LONGEST = 4;
  private static final int NEGATION = 4;
  private static final Set<String> NOT = Set.of("not", "no", "non", "nor");

  public static Passage of(String text, List<Token> tokens) {
    return new Passage(text, tokens, AmountFinder.find(new Passage(text, tokens, List.of())));
  }

  public @Nullable Token at(int index) {
    return index >= 0 && index < tokens.size() ? tokens.get(index) : null;
  }

  /** Returns whether the token at an index has the meaning. */
  public boolean means(int index, PhraseMeaning meaning) {
    Token token = at(index);
    return token != null && token.means(meaning);
  }

  /** Returns whether the token at an index has one of the meanings. */
  public boolean means(int index, PhraseMeaning first, PhraseMeaning... others) {
    for (PhraseMeaning other : others) {
      if (means(index, other)) {
        return true;
      }
    }
    return means(index, first);
  }

  public boolean isPay(int index) {
    Token token = at(index);
    return token != null && token.isPay();
  }

  boolean isPeriod(int index) {
    Token token = at(index);
    return token != null && token.period() != null;
  }

  /** Returns whether no token is at an index, or one that ends a clause, a sentence or a line. */
  public boolean isEnd(int index) {
    Token token = at(index);
    return token == null || token instanceof Token.Break;
  }

  public boolean isNumeral(int index) {
    return at(index) instanceof Token.Numeral;
  }

  /** Returns whether the token at an index is one of these symbols. */
  public boolean isSign(int index, String signs) {
    return Token.isSign(at(index), signs);
  }

  /** Returns whether a word without a meaning is one of {@code words}, in lower case. */
  public boolean isWord(int index, Set<String> words) {
    return at(index) instanceof Token.Word token
        && token.end() - token.start() <= LONGEST
        && words.contains(text.substring(token.start(), token.end()).toLowerCase(Locale.ROOT));
  }

  /** "This is a commission-only role", but not "no commission-only role". */
  public boolean isCommissionOnly() {
    for (int index = 0; index < tokens.size(); index++) {
      if (tokens.get(index).means(PhraseMeaning.COMMISSION_ONLY) && !isNegated(index)) {
        return true;
      }
    }
    return false;
  }

  private boolean isNegated(int index) {
    for (int at = index - 1; at >= Math.max(0, index - NEGATION); at--) {
      if (tokens.get(at) instanceof Token.Break) {
        return false;
      }
      if (isWord(at, NOT)) {
        return true;
      }
    }
    return false;
  }

  /** Returns the words of the last group of places among {@code some} of its tokens. */
  public @Nullable String placesIn(List<Token> some) {
    int first = -1;
    int last = -1;
    for (int index = 0; index < some.size(); index++) {
      if (some.get(index) instanceof Token.Named) {
        first = first < 0 || isApart(some.subList(last + 1, index)) ? index : first;
        last = index;
      }
    }
    return first < 0 ? null : between(some.get(first).start(), some.get(last).end());
  }

  private static boolean isApart(List<Token> between) {
    return between.size() >= APART || between.stream().anyMatch(Passage::parts);
  }

  private static boolean parts(Token token) {
    return token.isPay() || Token.isSign(token, ":");
  }

  private String between(int start, int end) {
    boolean open = text.indexOf('(', start) >= start && text.indexOf('(', start) < end;
    boolean closes = open && end < text.length() && text.charAt(end) == ')';
    return text.substring(start, closes ? end + 1 : end).strip();
  }
}
