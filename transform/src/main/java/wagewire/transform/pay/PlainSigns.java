package wagewire.transform.pay;

/** One sign for each family of signs, character by character, so that positions stay. */
final class PlainSigns {

  private PlainSigns() {}

  /** Same length as {@code text}. */
  static String of(String text) {
    int index = 0;
    while (index < text.length() && plain(text.charAt(index)) == text.charAt(index)) {
      index++;
    }
    if (index == text.length()) {
      return text;
    }
    char[] plain = text.toCharArray();
    for (; index < plain.length; index++) {
      plain[index] = plain(plain[index]);
    }
    return new String(plain);
  }

  private static char plain(char sign) {
    if (sign < 0x80) {
      return sign == '\t' || sign == '\f' ? ' ' : sign;
    }
    if (sign >= 0xFF01 && sign <= 0xFF5E && sign != 0xFFE5) {
      return (char) (sign - 0xFEE0);
    }
    return switch (sign) {
      case '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2015', '\u2212', '\u00AD' -> '-';
      case '\u301C', '\u223C' -> '~';
      case '\u2018', '\u2019', '\u00B4', '\u02BC' -> '\'';
      case '\u2028', '\u2029', '\u0085' -> '\n';
      default -> Character.isSpaceChar(sign) || sign == '\u200B' || sign == '\uFEFF' ? ' ' : sign;
    };
  }
}
