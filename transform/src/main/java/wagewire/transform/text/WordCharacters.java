package wagewire.transform.text;

/** Characters of words, in any script. */
public final class WordCharacters {

  private WordCharacters() {}

  /** Returns whether it is a letter, a number of any kind, or a combining mark. */
  public static boolean isOfWord(int codePoint) {
    return isLetterOrNumber(codePoint) || isMark(codePoint);
  }

  public static boolean isLetterOrNumber(int codePoint) {
    if (Character.isLetterOrDigit(codePoint)) {
      return true;
    }
    int type = Character.getType(codePoint);
    return type == Character.LETTER_NUMBER || type == Character.OTHER_NUMBER;
  }

  /** Such as an accent that is a sign by itself. */
  public static boolean isMark(int codePoint) {
    int type = Character.getType(codePoint);
    return type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK
        || type == Character.ENCLOSING_MARK;
  }
}
