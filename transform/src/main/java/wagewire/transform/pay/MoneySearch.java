package wagewire.transform.pay;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Finds where a text may name money, looking closer only at what surrounds a digit. */
final class MoneySearch {

  private static final int LEXEMES_TO_NUMBER = 3;
  private static final BigDecimal FULL = BigDecimal.valueOf(10_000);

  private final Tokenizer tokeniser;
  private final String text;

  /**
   * @param text a {@link CharacterFolding}
   */
  MoneySearch(Tokenizer tokeniser, String text) {
    this.tokeniser = tokeniser;
    this.text = text;
  }

  /**
   * Returns the start of the first currency close to a number; -1 when there is none.
   *
   * @param from where a lexeme begins or ends; numbers before it are not seen
   */
  int next(int from) {
    int position = from;
    for (int digit = digit(position); digit >= 0; digit = digit(position)) {
      int start = LexemeBuffer.startBefore(text, digit, LEXEMES_TO_NUMBER, position);
      LexemeBuffer around = tokeniser.stretch(text, start);
      int last = LEXEMES_TO_NUMBER;
      for (int index = 0; index <= last; index++) {
        if (isMoney(around, index)) {
          return around.startOf(index);
        }
        boolean reaches = around.startOf(index) <= digit || isNumber(around.at(index));
        last = reaches ? index + LEXEMES_TO_NUMBER : last;
      }
      position = around.startOf(last + 1);
    }
    return -1;
  }

  /**
   * Returns whether a currency is here with a number close to it, or "salary" before a full one.
   */
  boolean isMoney(LexemeBuffer stretch, int index) {
    int from = Math.max(0, index - LEXEMES_TO_NUMBER);
    for (int near = from; near <= index + LEXEMES_TO_NUMBER; near++) {
      if (isNumber(stretch.at(near))) {
        return tokeniser.isMoney(stretch, index) || isPayOfFull(stretch, index);
      }
    }
    return false;
  }

  private boolean isPayOfFull(LexemeBuffer stretch, int index) {
    for (int near = index + 1; near <= index + LEXEMES_TO_NUMBER; near++) {
      Lexeme lexeme = stretch.at(near);
      if (lexeme != null && lexeme.number() != null) {
        return lexeme.number().compareTo(FULL) >= 0 && tokeniser.isPay(stretch, index);
      }
    }
    return false;
  }

  private static boolean isNumber(@Nullable Lexeme lexeme) {
    return lexeme != null && lexeme.kind() == Lexeme.Kind.NUMBER;
  }

  private int digit(int from) {
    for (int i = from; i < text.length(); i++) {
      if (NumberReader.isDigit(text.charAt(i))) {
        return i;
      }
    }
    return -1;
  }
}
