package wagewire.transform.workmode;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import wagewire.transform.text.Characters;

/**
 * Splits a line at what separates the pieces of a title: brackets, {@code | , ; /}, hyphens and
 * colons between blanks, a hyphen before a blank, and one after four small letters before the mode
 * of work that ends the line.
 */
final class TitleParts {

  private static final String SEPARATORS = "()[]|,;/";
  private static final String HYPHENS = "-–—";

  /** So many small letters are before a hyphen that joins a mode of work to a title. */
  private static final int LETTERS_BEFORE = 4;

  private static final Pattern MODE_AT_END =
      Pattern.compile("(?:remote|hybrid|on-?site)\\s*$", Pattern.CASE_INSENSITIVE);

  private TitleParts() {}

  /** Returns the pieces in their order, without empty ones. */
  static List<String> of(String line) {
    List<String> pieces = new ArrayList<>();
    int start = 0;
    int at = 0;
    while (at < line.length()) {
      int end = separatorEnd(line, at);
      if (end > at) {
        add(pieces, line, start, at);
        start = end;
        at = end;
      } else {
        at++;
      }
    }
    add(pieces, line, start, line.length());
    return pieces;
  }

  private static void add(List<String> pieces, String line, int start, int end) {
    if (start < end) {
      pieces.add(line.substring(start, end));
    }
  }

  /** Returns the end of the separator at {@code at}; {@code at} when there is none. */
  private static int separatorEnd(String line, int at) {
    char sign = line.charAt(at);
    if (isHyphen(sign)) {
      return isBlank(line, at + 1) || joinsMode(line, at) ? at + 1 : at;
    }
    if (isBlank(line, at)) {
      int end = at + 1;
      while (end < line.length() && (isHyphen(line.charAt(end)) || line.charAt(end) == ':')) {
        end++;
      }
      return end > at + 1 && isBlank(line, end) ? end + 1 : at;
    }
    return SEPARATORS.indexOf(sign) >= 0 ? at + 1 : at;
  }

  private static boolean isHyphen(char sign) {
    return HYPHENS.indexOf(sign) >= 0;
  }

  private static boolean isBlank(String line, int at) {
    return at < line.length() && Characters.BLANKS.indexOf(line.charAt(at)) >= 0;
  }

  private static boolean joinsMode(String line, int hyphen) {
    if (hyphen < LETTERS_BEFORE) {
      return false;
    }
    for (int at = hyphen - LETTERS_BEFORE; at < hyphen; at++) {
      if (Character.getType(line.charAt(at)) != Character.LOWERCASE_LETTER) {
        return false;
      }
    }
    return MODE_AT_END.matcher(line).region(hyphen + 1, line.length()).lookingAt();
  }
}
