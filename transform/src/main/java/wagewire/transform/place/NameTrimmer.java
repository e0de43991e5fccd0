package wagewire.transform.place;

import wagewire.transform.text.WordCharacters;

/** Removes characters at either end of a name that are no part of it. */
final class NameTrimmer {

  private NameTrimmer() {}

  /**
   * Returns the text from the first letter, number or apostrophe to the last, or to a dot or mark
   * after it.
   */
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
    return sign == '\'' || sign == '’' || WordCharacters.isLetterOrNumber(sign);
  }

  private static boolean mayEnd(int sign) {
    return sign == '.' || mayStart(sign) || WordCharacters.isMark(sign);
  }
}
