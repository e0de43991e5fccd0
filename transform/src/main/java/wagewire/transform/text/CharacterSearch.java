package wagewire.transform.text;

/** Searches a text for single characters. */
public final class CharacterSearch {

  /** The blanks of regular expressions. */
  public static final String BLANKS = " \t\n\u000B\f\r";

  private CharacterSearch() {}

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
    int at = 0;
    while (at < text.length()) {
      int sign = text.codePointAt(at);
      if (isNumber(sign)) {
        return true;
      }
      at += Character.charCount(sign);
    }
    return false;
  }

  private static boolean isNumber(int sign) {
    return switch (Character.getType(sign)) {
      case Character.DECIMAL_DIGIT_NUMBER, Character.LETTER_NUMBER, Character.OTHER_NUMBER -> true;
      default -> false;
    };
  }
}
