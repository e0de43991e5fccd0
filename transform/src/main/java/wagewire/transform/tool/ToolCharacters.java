package wagewire.transform.tool;

/** Kinds of characters in a text about tools. */
final class ToolCharacters {

  private static final int ASCII = 128;
  private static final char FIRST_EAST_ASIAN = '\u1100';
  private static final char FIRST_WIDE = '\uF900';

  private static final boolean[] LETTERS = letters();

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
    return sign < ASCII
        ? LETTERS[sign]
        : Character.isLetterOrDigit(sign) || Character.isSurrogate(sign);
  }

  private static boolean[] letters() {
    boolean[] letters = new boolean[ASCII];
    for (char sign = 0; sign < ASCII; sign++) {
      letters[sign] = Character.isLetterOrDigit(sign);
    }
    return letters;
  }
}
