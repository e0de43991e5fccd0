package wagewire.transform.pay.token;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import wagewire.transform.text.Characters;

/** Finds the passages of a text around what may be money, looking closer only at digits. */
public final class MoneySearch {
  private static final int LEXEMES_BEFORE = 70;
  private static final int LEXEMES_AFTER = 40;

  private static final int LEXEMES_TO_NUMBER = 3;
  private static final BigDecimal FULL = BigDecimal.valueOf(10_000);

  private final Tokenizer tokeniser;
  private final String text;

  /**
   * @param text a {@link CharacterFolding}
   */
  public MoneySearch(Tokenizer tokeniser, String text) {
    this.tokeniser = tokeniser;
    this.text = text;
  }

  /** Returns the tokens of each passage; passages do not overlap, so no amount is read twice. */
  public List<List<Token>> passages() {
    List<List<Token>> found = new ArrayList<>();
    int floor = 0;
    for (int money = next(floor); money >= 0; money = next(floor)) {
      int start = LexemeBuffer.startBefore(text, money, LEXEMES_BEFORE, floor);
      LexemeBuffer stretch = tokeniser.stretch(text, start);
      int index = 0;
      while (stretch.startOf(index) < money) {
        index++;
      }
      int to = windowEnd(stretch, index);
      found.add(tokeniser.tokens(text, stretch.between(Math.max(0, index - LEXEMES_BEFORE), to)));
      floor = stretch.startOf(to);
    }
    return found;
  }

  /** Joins windows that would overlap. */
  private int windowEnd(LexemeBuffer stretch, int first) {
    int last = first;
    int index = first + 1;
    while (stretch.at(index) != null && index <= last + LEXEMES_AFTER + LEXEMES_BEFORE) {
      if (isMoney(stretch, index)) {
        last = index;
      }
      index++;
    }
    return last + LEXEMES_AFTER;
  }

  /**
   * Returns the start of the first currency close to a number; -1 when there is none.
   *
   * @param from where a lexeme begins or ends; numbers before it are not seen
   */
  private int next(int from) {
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
  private boolean isMoney(LexemeBuffer stretch, int index) {
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
      if (Characters.isAsciiDigit(text.charAt(i))) {
        return i;
      }
    }
    return -1;
  }
}
