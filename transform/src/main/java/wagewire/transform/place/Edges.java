package wagewire.transform.place;

/** What stands at either end of a name and is no part of it. */
final class Edges {

  private Edges() {}

  /** From the first letter, number or apostrophe to the last, or to a dot or mark behind it. */
  static String cut(String text) {
    int from = 0;
    while (from < text.length() && !mayStart(text.codePointAt(from))) {
      from += Character.charCount(text.codePointAt(from));
    }
    int to = text.length();
    while (to > from && !mayEnd(text.codePointBefore(to))) {
      to -= Character.charCount(text.codePointBefore(to));
    }
    return text.substring(from, to);
  }

  private static boolean mayStart(int sign) {
    return switch (Character.getType(sign)) {
      case Character.UPPERCASE_LETTER,
          Character.LOWERCASE_LETTER,
          Character.TITLECASE_LETTER,
          Character.MODIFIER_LETTER,
          Character.OTHER_LETTER,
          Character.DECIMAL_DIGIT_NUMBER,
          Character.LETTER_NUMBER,
          Character.OTHER_NUMBER ->
          true;
      default -> sign == '\'' || sign == '’';
    };
  }

  private static boolean mayEnd(int sign) {
    return switch (Character.getType(sign)) {
      case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK ->
          true;
      default -> sign == '.' || mayStart(sign);
    };
  }
}
