package wagewire.transform.pay.token;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * The smallest piece of a text.
 *
 * @param key what a phrase is looked up by: the lower-case word, or the sign
 * @param number the value of a number; null for all else and for what has none
 * @param currencies of a currency mark; empty for all else
 */
record Lexeme(
    Kind kind,
    int start,
    int end,
    String key,
    @Nullable BigDecimal number,
    List<String> currencies) {

  enum Kind {
    WORD,
    NUMBER,
    MARK,
    SYMBOL,
    LINE
  }

  static Lexeme of(Kind kind, int start, int end, String key) {
    return new Lexeme(kind, start, end, key, null, List.of());
  }

  static Lexeme number(int start, int end, @Nullable BigDecimal number) {
    return new Lexeme(Kind.NUMBER, start, end, "#", number, List.of());
  }

  static Lexeme mark(int start, int end, String key, List<String> currencies) {
    return new Lexeme(Kind.MARK, start, end, key, null, currencies);
  }

  /** Returns the keys of {@code lexemes} by index; null after the last. */
  static IntFunction<@Nullable String> keys(List<Lexeme> lexemes) {
    return index -> index < lexemes.size() ? lexemes.get(index).key() : null;
  }

  int length() {
    return end - start;
  }
}
