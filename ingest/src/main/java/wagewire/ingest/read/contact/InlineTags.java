package wagewire.ingest.read.contact;

import java.util.Locale;
import java.util.Set;

/** Finds tags and comments in HTML that do not separate words. */
final class InlineTags {

  private static final int LONGEST_NAME = 8;
  private static final int LONGEST = 2_000;
  private static final String COMMENT = "<!--";

  private static final Set<String> NAMES =
      Set.of(
          "a", "abbr", "b", "bdi", "bdo", "big", "cite", "code", "em", "font", "i", "ins", "kbd",
          "label", "mark", "o:p", "q", "s", "samp", "small", "span", "strong", "sub", "sup", "tt",
          "u", "var", "wbr");

  private InlineTags() {}

  /** Returns where the next one begins at or after the index; the text's length for none. */
  static int next(String text, int index) {
    int at = text.indexOf('<', index);
    while (at >= 0 && end(text, at) < 0) {
      at = text.indexOf('<', at + 1);
    }
    return at < 0 ? text.length() : at;
  }

  /** Returns true when one of them may be within a word or a number. */
  static boolean divideWords(String text) {
    int start = next(text, 0);
    while (start < text.length()) {
      int end = end(text, start);
      int following = text.startsWith("<", end) ? end(text, end) : -1;
      while (following > 0) {
        end = following;
        following = text.startsWith("<", end) ? end(text, end) : -1;
      }
      if (isBetween(text, start, end)) {
        return true;
      }
      start = next(text, end);
    }
    return false;
  }

  private static boolean isBetween(String text, int start, int end) {
    boolean touches = isOfWord(text, start - 1) && isOfWord(text, end);
    int before = text.startsWith(" ", start - 1) ? start - 2 : start - 1;
    int after = text.startsWith(" ", end) ? end + 1 : end;
    return touches || (isOfNumber(text, before) && isOfNumber(text, after));
  }

  private static boolean isOfWord(String text, int index) {
    char character = index < 0 || index >= text.length() ? ' ' : text.charAt(index);
    return Character.isLetterOrDigit(character) || "@.+_-%()[]{}:/".indexOf(character) >= 0;
  }

  private static boolean isOfNumber(String text, int index) {
    char character = index < 0 || index >= text.length() ? ' ' : text.charAt(index);
    return DigitGroups.isDigit(character) || "+()".indexOf(character) >= 0;
  }

  /** Returns the end of the one that begins at the index; -1 for none. */
  static int end(String text, int index) {
    if (text.startsWith(COMMENT, index)) {
      return within(index, text.indexOf("-->", index, limit(text, index)), 3);
    }
    int start = text.startsWith("/", index + 1) ? index + 2 : index + 1;
    int end = start;
    while (end < text.length() && end - start < LONGEST_NAME && isOfName(text.charAt(end))) {
      end++;
    }
    boolean inline = NAMES.contains(text.substring(start, end).toLowerCase(Locale.ROOT));
    return inline ? within(index, text.indexOf('>', end, limit(text, index)), 1) : -1;
  }

  private static int within(int start, int found, int length) {
    return found <= start ? -1 : found + length;
  }

  private static int limit(String text, int index) {
    return Math.min(text.length(), index + LONGEST);
  }

  private static boolean isOfName(char character) {
    return Character.isLetter(character) || character == ':';
  }
}
