package wagewire.transform.pay.token;

/**
 * Replaces each character by the representative of its family, one for one, so that positions stay.
 */
public final class CharacterFolding {

  private static final char NONE = 0;

  private CharacterFolding() {}

  /**
   * Same length as {@code text}. UTF-8 that was read as Windows-1252 on the way ("â€“" for a dash)
   * is repaired, with blanks for what is left over.
   */
  public static String of(String text) {
    char[] plain = text.toCharArray();
    boolean changed = false;
    for (int index = 0; index < plain.length; index++) {
      if (isPlain(plain[index])) {
        continue;
      }
      changed = true;
      char misread = misread(text, index);
      if (misread == NONE) {
        plain[index] = isStray(text, index) ? ' ' : plain(plain[index]);
        continue;
      }
      plain[index++] = misread;
      plain[index++] = ' ';
      plain[index] = ' ';
    }
    return changed ? new String(plain) : text;
  }

  private static boolean isPlain(char sign) {
    return sign < 0x80
        ? sign != '\t' && sign != '\f'
        : plain(sign) == sign && sign != '\u00E2' && sign != '\u00C2';
  }

  /** The first half of a pound sign, a yen sign or a blank that was misread. */
  private static boolean isStray(String text, int index) {
    return text.charAt(index) == '\u00C2'
        && index + 1 < text.length()
        && "\u00A3\u00A5\u00A0".indexOf(text.charAt(index + 1)) >= 0;
  }

  /** Returns the character that the three characters from {@code index} on encode. */
  private static char misread(String text, int index) {
    if (text.charAt(index) != '\u00E2' || index + 2 >= text.length()) {
      return NONE;
    }
    char second = text.charAt(index + 1);
    char third = text.charAt(index + 2);
    if (second == '\u201A' && third == '\u00AC') {
      return '\u20AC';
    }
    if (second != '\u20AC') {
      return NONE;
    }
    return switch (third) {
      case '\u201C', '\u201D' -> '-';
      case '\u2122', '\u02DC' -> '\'';
      default -> NONE;
    };
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
