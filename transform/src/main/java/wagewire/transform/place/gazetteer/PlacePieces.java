package wagewire.transform.place.gazetteer;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import wagewire.transform.text.Characters;

/**
 * Splits a text at commas, colons, arrows and tabs, at dashes next to a blank, and at dots that are
 * followed by a name without a blank.
 */
public final class PlacePieces {

  /** {@code Office.Berlin} and {@code TX.Austin}, but not {@code ST.Louis}. */
  private static final Pattern DOT =
      Pattern.compile(
          "\\.(?<=\\p{Ll}{3}\\.)(?=\\p{Lu}\\p{Ll})"
              + "|\\.(?<=(?<!\\p{L})\\p{Lu}{2,3}\\.)(?<![FMS]T\\.)(?=\\p{Lu}[\\p{Lu}\\p{Ll}])");

  private static final String DIGITS = "0123456789";
  private static final Pattern POSTCODE =
      Pattern.compile(
          "(?=\\d)\\b\\d{5}(?:-\\d{4})?\\b|(?=[A-Z])\\b(?:[A-Z]\\d[A-Z]"
              + " ?\\d[A-Z]\\d\\b|[A-Z]{1,2}\\d[A-Z\\d]? \\d[A-Z]{2}\\b)|(?<=\\p{L}"
              + " )\\d{4,6}$|^\\d{4} (?!N[EW]|S[EW])[A-Z]{2}(?= \\p{L})|^\\d{4,6}(?= \\p{L})");

  private PlacePieces() {}

  /** Returns the texts between separators, in order; some may be empty. */
  static List<String> split(String text) {
    List<String> pieces = new ArrayList<>();
    int start = 0;
    int at = 0;
    while (at < text.length()) {
      int length = length(text, at);
      if (length > 0) {
        pieces.add(text.substring(start, at));
        start = at + length;
      }
      at += Math.max(1, length);
    }
    pieces.add(text.substring(start));
    return pieces;
  }

  /** Returns the pieces between separators, {@link #trimmed}. */
  public static Stream<String> of(String text) {
    return split(text).stream().map(PlacePieces::trimmed);
  }

  /**
   * Returns the piece without postcodes, from the first letter, number or apostrophe to the last,
   * or to a dot or mark after it.
   */
  static String trimmed(String piece) {
    String bare = piece.strip();
    String text = Characters.holdsAny(bare, DIGITS) ? POSTCODE.matcher(bare).replaceAll("") : bare;
    int from = 0;
    while (from < text.length() && !mayStart(text.codePointAt(from))) {
      from += Character.charCount(text.codePointAt(from));
    }
    int to = text.length();
    while (to > from && !mayEnd(text.codePointBefore(to))) {
      to -= Character.charCount(text.codePointBefore(to));
    }
    return text.substring(from, to);
  }

  /** Returns the length of the separator that begins at the index; 0 when there is none. */
  private static int length(String text, int at) {
    char sign = text.charAt(at);
    return switch (sign) {
      case ',', ':', '>', '→', '\t', '—' -> 1;
      case '-', '–' -> isBlank(text, at - 1) || isBlank(text, at + 1) ? 1 : 0;
      case '.' -> isBeforeName(text, at) ? 1 : 0;
      default -> isBlank(text, at) ? spacedDash(text, at) : 0;
    };
  }

  private static boolean isBeforeName(String text, int dot) {
    return DOT.matcher(text).useTransparentBounds(true).region(dot, text.length()).lookingAt();
  }

  /** Returns the length of dashes between blanks, blanks included. */
  private static int spacedDash(String text, int at) {
    int end = at + 1;
    while (end < text.length() && "-–—".indexOf(text.charAt(end)) >= 0) {
      end++;
    }
    return end > at + 1 && isBlank(text, end) ? end + 1 - at : 0;
  }

  private static boolean isBlank(String text, int at) {
    return at >= 0 && at < text.length() && Characters.BLANKS.indexOf(text.charAt(at)) >= 0;
  }

  private static boolean mayStart(int sign) {
    return sign == '\'' || sign == '’' || Characters.isLetterOrNumber(sign);
  }

  private static boolean mayEnd(int sign) {
    return sign == '.' || mayStart(sign) || Characters.isMark(sign);
  }
}
