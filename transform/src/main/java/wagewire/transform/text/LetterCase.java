package wagewire.transform.text;

import java.util.Locale;

/**
 * Lower and upper case of texts of any length. Those of {@link String} take quadratic time where
 * one letter after another becomes several.
 */
public final class LetterCase {

  private static final int CHUNK = 1 << 10;

  private LetterCase() {}

  /**
   * Returns the text as {@link String#toLowerCase(Locale)} of the root locale does, with one small
   * sigma: which of the two ends a word depends on the signs around it.
   */
  public static String lower(String text) {
    return text.replace("\u0130", "i\u0307").toLowerCase(Locale.ROOT).replace('ς', 'σ');
  }

  /** Returns the text as {@link String#toUpperCase(Locale)} of the root locale does. */
  public static String upper(String text) {
    if (text.length() <= CHUNK) {
      return text.toUpperCase(Locale.ROOT);
    }
    StringBuilder upper = new StringBuilder(text.length());
    int start = 0;
    while (start < text.length()) {
      int end = Math.min(text.length(), start + CHUNK);
      if (end < text.length() && Character.isHighSurrogate(text.charAt(end - 1))) {
        end++;
      }
      upper.append(text.substring(start, end).toUpperCase(Locale.ROOT));
      start = end;
    }
    return upper.toString();
  }
}
