package wagewire.transform.text;

/** Puts white space in order, in one pass over the text. */
final class Blanks {

  private Blanks() {}

  /** Appends the text with each run of white space, line breaks too, as one space. */
  static void appendOnOneLine(String text, StringBuilder target) {
    boolean blank = false;
    for (int i = 0; i < text.length(); i++) {
      char character = text.charAt(i);
      if (isBlank(character)) {
        blank = true;
        continue;
      }
      if (blank) {
        target.append(' ');
        blank = false;
      }
      target.append(character);
    }
    if (blank) {
      target.append(' ');
    }
  }

  /** Without invisible characters, empty lines, and blanks at the ends of lines or in a row. */
  static String tidy(String text) {
    StringBuilder tidy = new StringBuilder(text.length());
    boolean blank = false;
    boolean newLine = false;
    for (int i = 0; i < text.length(); i++) {
      char character = text.charAt(i);
      if (character == '\n' || character == '\r') {
        newLine = true;
      } else if (isBlank(character) || Character.isWhitespace(character)) {
        blank = true;
      } else if (!isInvisible(character)) {
        if (newLine && !tidy.isEmpty()) {
          tidy.append('\n');
        } else if (blank && !tidy.isEmpty()) {
          tidy.append(' ');
        }
        newLine = false;
        blank = false;
        tidy.append(character);
      }
    }
    return tidy.toString();
  }

  static boolean isBlank(char character) {
    return switch (character) {
      case ' ', '\t', '\n', '\u000B', '\f', '\r', '\u00A0', '\u202F', '\u3000' -> true;
      default -> character >= '\u2000' && character <= '\u200A';
    };
  }

  /** Marks that take no room: zero-width characters, the soft hyphen, the byte order mark. */
  private static boolean isInvisible(char character) {
    return switch (character) {
      case '\u200B', '\u200C', '\u200D', '\u2060', '\uFEFF', '\u00AD' -> true;
      default -> false;
    };
  }
}
