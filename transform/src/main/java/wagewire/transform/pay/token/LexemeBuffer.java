package wagewire.transform.pay.token;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import wagewire.transform.text.Characters;

/** The lexemes of a text from a position on, read lazily. */
final class LexemeBuffer {

  private final Lexer lexer;
  private final String text;
  private final List<Lexeme> lexemes = new ArrayList<>();
  private int position;

  /**
   * @param text a {@link CharacterFolding}
   * @param start where a lexeme begins or ends
   */
  LexemeBuffer(Lexer lexer, String text, int start) {
    this.lexer = lexer;
    this.text = text;
    this.position = start;
  }

  /**
   * Returns a lexeme boundary at least {@code count} lexemes before {@code position}; {@code floor}
   * when there is none after it.
   */
  static int startBefore(String text, int position, int count, int floor) {
    int found = 0;
    for (int at = position - 1; at > floor; at--) {
      found += isEnd(text, at) ? 1 : 0;
      if (found > count) {
        return at + 1;
      }
    }
    return floor;
  }

  /** Returns whether a line ends here or a blank follows a letter: no lexeme spans these. */
  private static boolean isEnd(String text, int at) {
    char sign = text.charAt(at);
    return sign == '\n' || (sign == ' ' && Characters.isAsciiLetter(text.charAt(at - 1)));
  }

  /** Returns the lexeme at an index; null after the last. */
  @Nullable Lexeme at(int index) {
    while (lexemes.size() <= index) {
      Lexeme next = lexer.next(text, position, text.length());
      if (next == null) {
        position = text.length();
        return null;
      }
      lexemes.add(next);
      position = next.end();
    }
    return lexemes.get(index);
  }

  /** Returns the lexeme's key; null after the last. */
  @Nullable String key(int index) {
    Lexeme lexeme = at(index);
    return lexeme == null ? null : lexeme.key();
  }

  /** Returns the start of the lexeme; the end of the text after the last. */
  int startOf(int index) {
    Lexeme lexeme = at(index);
    return lexeme == null ? text.length() : lexeme.start();
  }

  /** Returns the lexemes from one index to another, as far as there are any. */
  List<Lexeme> between(int from, int to) {
    return at(to - 1) == null ? lexemes.subList(from, lexemes.size()) : lexemes.subList(from, to);
  }
}
