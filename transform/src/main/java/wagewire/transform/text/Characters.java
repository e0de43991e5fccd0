package wagewire.transform.text;

/** Kinds of single characters, and searches for them. */
public final class Characters {

  /** The blanks of regular expressions. */
  public static final String BLANKS = " \t\n\u000B\f\r";

  private Characters() {}

  public static boolean holdsAny(String text, String signs) {
    for (int i = 0; i < text.length(); i++) {
      if (signs.indexOf(text.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }

  /** Returns whether a text holds a digit of any script or a symbol for a number. */
  public static boolean holdsNumber(String text) {
    return text.codePoints().anyMatch(Characters::isNumber);
  }

  private static boolean isNumber(int sign) {
    return switch (Character.getType(sign)) {
      case Character.DECIMAL_DIGIT_NUMBER, Character.LETTER_NUMBER, Character.OTHER_NUMBER -> true;
      default -> false;
    };
  }

  /** Returns whether it is a letter, a number of any kind, or a combining mark. */
  public static boolean isOfWord(int codePoint) {
    return isLetterOrNumber(codePoint) || isMark(codePoint);
  }

  public static boolean isLetterOrNumber(int codePoint) {
    return Character.isLetter(codePoint) || isNumber(codePoint);
  }

  /** Such as an accent that is a sign by itself. */
  public static boolean isMark(int codePoint) {
    int type = Character.getType(codePoint);
    return type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK
        || type == Character.ENCLOSING_MARK;
  }

  public static boolean isAsciiLetterOrDigit(char sign) {
    return isAsciiLetter(sign) || isAsciiDigit(sign);
  }

  public static boolean isAsciiLetter(char sign) {
    return (sign >= 'a' && sign <= 'z') || (sign >= 'A' && sign <= 'Z');
  }

  public static boolean isAsciiDigit(char sign) {
    return sign >= '0' && sign <= '9';
  }
}
