package wagewire.transform.place;

import java.util.regex.Pattern;

/** Removes postcodes next to the name of a place. */
final class Postcodes {

  private static final Pattern POSTCODE =
      Pattern.compile(
          "(?=\\d)\\b\\d{5}(?:-\\d{4})?\\b|(?=[A-Z])\\b(?:[A-Z]\\d[A-Z]"
              + " ?\\d[A-Z]\\d\\b|[A-Z]{1,2}\\d[A-Z\\d]? \\d[A-Z]{2}\\b)|(?<=\\p{L}"
              + " )\\d{4,6}$|^\\d{4} (?!N[EW]|S[EW])[A-Z]{2}(?= \\p{L})|^\\d{4,6}(?= \\p{L})");

  private Postcodes() {}

  /** The text without them. */
  static String cut(String text) {
    return holdsDigit(text) ? POSTCODE.matcher(text).replaceAll("") : text;
  }

  private static boolean holdsDigit(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= '0' && text.charAt(i) <= '9') {
        return true;
      }
    }
    return false;
  }
}
