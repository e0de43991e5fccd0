package wagewire.transform.text;

import org.jspecify.annotations.Nullable;

/**
 * One line of text without what acts on terminals and readers instead of being seen: controls such
 * as those that begin a terminal's escapes, marks of direction, and characters without width.
 */
public final class VisibleText {

  /** The first character of scripts whose words need joiners. */
  private static final int JOINING = 0x600;

  private VisibleText() {}

  /** Returns the text with one blank for controls in a row; the same where it has none. */
  public static @Nullable String of(@Nullable String text) {
    if (text == null || text.chars().noneMatch(VisibleText::isSuspect)) {
      return text;
    }
    StringBuilder seen = new StringBuilder(text.length());
    int before = ' ';
    int sign;
    for (int i = 0; i < text.length(); i += Character.charCount(sign)) {
      sign = text.codePointAt(i);
      int kept = Character.isISOControl(sign) ? ' ' : sign;
      boolean blankAgain = kept == ' ' && before == ' ';
      if (!blankAgain && !isHidden(sign, before)) {
        seen.appendCodePoint(kept);
        before = kept;
      }
    }
    return seen.toString().strip();
  }

  private static boolean isSuspect(int unit) {
    return Character.isISOControl(unit)
        || Character.getType(unit) == Character.FORMAT
        || unit == 0xDB40;
  }

  /** The joiners of Persian or Hindi words, and of emoji, stay. */
  private static boolean isHidden(int sign, int before) {
    boolean joiner = sign == 0x200C || sign == 0x200D;
    return joiner ? before < JOINING : Character.getType(sign) == Character.FORMAT;
  }
}
