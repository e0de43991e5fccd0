package wagewire.transform.employer;

/** Tells which names are written so plainly that nothing has to be made even in them. */
final class PlainAscii {

  private PlainAscii() {}

  /** Whether it is printable ASCII, with single blanks between words and none at the ends. */
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
