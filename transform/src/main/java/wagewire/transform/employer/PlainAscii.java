package wagewire.transform.employer;

/** Recognises names in plain ASCII, which need no normalisation. */
final class PlainAscii {

  private PlainAscii() {}

  /**
   * Returns whether the text is printable ASCII, with single blanks between words and none at the
   * ends.
   */
  static boolean isPlain(String text) {
    char before = ' ';
    for (int i = 0; i < text.length(); i++) {
      char sign = text.charAt(i);
      if (sign < ' ' || sign > '~' || (sign == ' ' && before == ' ')) {
        return false;
      }
      before = sign;
    }
    return before != ' ';
  }
}
