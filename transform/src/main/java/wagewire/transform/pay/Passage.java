package wagewire.transform.pay;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A stretch of text with its tokens and the amounts among them. */
record Passage(String text, List<Token> tokens, List<Stated> amounts) {

  static Passage of(String text, List<Token> tokens) {
    return new Passage(text, tokens, AmountFinder.find(tokens));
  }

  @Nullable Token at(int index) {
    return index >= 0 && index < tokens.size() ? tokens.get(index) : null;
  }

  /** The words of the places among {@code some} of its tokens, from the first to the last. */
  @Nullable String placesIn(List<Token> some) {
    List<Token> named = some.stream().filter(token -> token instanceof Token.Named).toList();
    return named.isEmpty() ? null : between(named.getFirst().start(), named.getLast().end());
  }

  private String between(int start, int end) {
    return text.substring(start, end).strip();
  }
}
