package wagewire.transform.pay;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The lexemes of a text from a place on, cut as far as they are asked for. */
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
   * Where a lexeme begins or ends, at least {@code count} lexemes before {@code position}; {@code
   * floor} when there is no such place behind it.
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

  /** Whether a line ends here, or a blank stands behind a letter: no lexeme runs across these. */
  private static boolean isEnd(String text, int at) {
    char sign = text.charAt(at);
    return sign == '\n' || (sign == ' ' && Lexer.isAsciiLetter(text.charAt(at - 1)));
  }

  /** Null behind the last. */
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

  /** What the lexeme is looked up by; null behind the last. */
  @Nullable String key(int index) {
    Lexeme lexeme = at(index);
    return lexeme == null ? null : lexeme.key();
  }

  /** Where the lexeme begins; the end of the text behind the last. */
  int startOf(int index) {
    Lexeme lexeme = at(index);
    return lexeme == null ? text.length() : lexeme.start();
  }

  /** Without those behind the last. */
  List<Lexeme> between(int from, int to) {
    return at(to - 1) == null ? lexemes.subList(from, lexemes.size()) : lexemes.subList(from, to);
  }
}
