package wagewire.transform.tool;

import wagewire.transform.text.CharacterSet;

/** Kinds of characters in a text about tools. */
final class ToolCharacters {

  private static final char FIRST_EAST_ASIAN = '\u1100';
  private static final char FIRST_WIDE = '\uF900';

  private static final CharacterSet LETTERS =
      CharacterSet.of(
          unit -> Character.isLetterOrDigit(unit) || Character.isSurrogate((char) unit));

  private ToolCharacters() {}

  /**
   * Returns whether the character is of a script that is written without a blank next to other
   * scripts.
   */
  static boolean isEastAsian(char sign) {
    return sign >= FIRST_EAST_ASIAN && !Character.isSurrogate(sign) && sign < FIRST_WIDE;
  }

  /** Such as the signs of "C++" and "C#". */
  static boolean isPartOfName(char sign) {
    return sign == '+' || sign == '#';
  }

  static boolean isLetter(char sign) {
    return LETTERS.has(sign);
  }
}
