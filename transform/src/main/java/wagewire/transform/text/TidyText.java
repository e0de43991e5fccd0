package wagewire.transform.text;

import java.util.Arrays;

/**
 * Collects a text in lines: blanks become one, lines are stripped, what cannot be seen and blank
 * lines are left out.
 */
final class TidyText {

  private static final CharacterSet BLANKS =
      CharacterSet.of(unit -> Character.isWhitespace(unit) || Character.isSpaceChar(unit));

  private static final CharacterSet FORMATS =
      CharacterSet.of(unit -> Character.getType(unit) == Character.FORMAT);

  private char[] signs;
  private int length;
  private boolean blank;
  private boolean lineEnd;

  /**
   * @param expected about as many signs will be added
   */
  TidyText(int expected) {
    signs = new char[Math.max(16, expected)];
  }

  /** Ends the line: text that is added next begins a new one. */
  void endLine() {
    lineEnd = true;
  }

  /** Adds a blank before the text that is added next, unless there is one. */
  void addBlank() {
    blank = true;
  }

  /** Line ends in {@code text} end a line. */
  void addLines(String text) {
    add(text, 0, text.length(), true);
  }

  /** Line ends in {@code text} are blanks, as they are in HTML. */
  void addWords(String text, int from, int to) {
    add(text, from, to, false);
  }

  @Override
  public String toString() {
    return new String(signs, 0, length);
  }

  private void add(String text, int from, int to, boolean lines) {
    int position = from;
    while (position < to) {
      char sign = text.charAt(position);
      if (!isPlain(sign)) {
        addUnusual(sign, lines);
        position++;
        continue;
      }
      int end = plainEnd(text, position, to);
      separate(end - position);
      text.getChars(position, end, signs, length);
      length += end - position;
      position = end;
    }
  }

  /** The end of words with one blank between them. */
  private static int plainEnd(String text, int start, int to) {
    int end = start + 1;
    while (end < to) {
      char sign = text.charAt(end);
      boolean parts = sign == ' ' && end + 1 < to && isPlain(text.charAt(end + 1));
      if (!parts && !isPlain(sign)) {
        return end;
      }
      end++;
    }
    return end;
  }

  private static boolean isPlain(char sign) {
    return sign > ' ' && sign < 0x7F;
  }

  private void addUnusual(char sign, boolean lines) {
    if (sign == '\n' || sign == '\r') {
      lineEnd |= lines;
      blank = true;
    } else if (sign == '\u2028' || sign == '\u2029' || sign == '\u0085') {
      lineEnd = true;
    } else if (sign == ' ' || BLANKS.has(sign)) {
      blank = true;
    } else if (!FORMATS.has(sign)) {
      separate(1);
      signs[length++] = sign;
    }
  }

  /** Makes room, and parts what comes from what is there. */
  private void separate(int coming) {
    if (length + coming + 1 > signs.length) {
      signs = Arrays.copyOf(signs, 2 * (length + coming + 1));
    }
    if (length > 0 && (lineEnd || blank)) {
      signs[length++] = lineEnd ? '\n' : ' ';
    }
    lineEnd = false;
    blank = false;
  }
}
