package wagewire.transform.place;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Splits a text at commas, colons, arrows and tabs, at dashes next to a blank, and at dots that are
 * followed by a name without a blank.
 */
final class Separators {

  /** {@code Office.Berlin} and {@code TX.Austin}, but not {@code ST.Louis}. */
  private static final Pattern DOT =
      Pattern.compile(
          "\\.(?<=\\p{Ll}{3}\\.)(?=\\p{Lu}\\p{Ll})"
              + "|\\.(?<=(?<!\\p{L})\\p{Lu}{2,3}\\.)(?<![FMS]T\\.)(?=\\p{Lu}[\\p{Lu}\\p{Ll}])");

  private Separators() {}

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
    return at >= 0 && at < text.length() && CharacterSearch.BLANKS.indexOf(text.charAt(at)) >= 0;
  }
}
