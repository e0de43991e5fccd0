package wagewire.ingest.read.contact;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Decodes entities of characters that contact details are made of, also where their ampersand is
 * itself written as an entity.
 */
final class CharacterEntities {

  private static final String AMPERSAND = "amp;";
  private static final int LONGEST_NAME = 16;
  private static final int MOST_DIGITS = 7;

  private static final Map<String, Character> NAMES =
      Map.ofEntries(
          Map.entry("commat", '@'),
          Map.entry("period", '.'),
          Map.entry("lowbar", '_'),
          Map.entry("hyphen", '-'),
          Map.entry("dash", '-'),
          Map.entry("plus", '+'),
          Map.entry("colon", ':'),
          Map.entry("sol", '/'),
          Map.entry("num", '#'),
          Map.entry("lpar", '('),
          Map.entry("rpar", ')'),
          Map.entry("lsqb", '['),
          Map.entry("lbrack", '['),
          Map.entry("rsqb", ']'),
          Map.entry("rbrack", ']'),
          Map.entry("lt", '<'),
          Map.entry("gt", '>'),
          Map.entry("quot", '"'),
          Map.entry("apos", '\''),
          Map.entry("nbsp", ' '),
          Map.entry("Tab", '\t'),
          Map.entry("NewLine", '\n'),
          Map.entry("shy", '\u00ad'),
          Map.entry("zwnj", '\u200c'),
          Map.entry("zwj", '\u200d'),
          Map.entry("ZeroWidthSpace", '\u200b'));

  private CharacterEntities() {}

  /**
   * A decoded entity.
   *
   * @param end where the text goes on
   */
  record Decoded(int codePoint, int end) {}

  /** Returns the entity that begins at the ampersand; null for none. */
  static @Nullable Decoded at(String text, int ampersand) {
    int start = ampersand + 1;
    while (text.startsWith(AMPERSAND, start)) {
      start += AMPERSAND.length();
    }
    return text.startsWith("#", start) ? numbered(text, start + 1) : named(text, start);
  }

  private static @Nullable Decoded numbered(String text, int start) {
    boolean hexadecimal = text.regionMatches(true, start, "x", 0, 1);
    int radix = hexadecimal ? 16 : 10;
    int from = hexadecimal ? start + 1 : start;
    int end = from;
    int codePoint = 0;
    while (end < text.length()
        && end - from < MOST_DIGITS
        && Character.digit(text.charAt(end), radix) >= 0) {
      codePoint = codePoint * radix + Character.digit(text.charAt(end), radix);
      end++;
    }
    boolean valid = end > from && Character.isValidCodePoint(codePoint) && !isSurrogate(codePoint);
    return valid ? new Decoded(codePoint, text.startsWith(";", end) ? end + 1 : end) : null;
  }

  private static @Nullable Decoded named(String text, int start) {
    int end = start;
    while (end < text.length()
        && end - start < LONGEST_NAME
        && Character.isLetter(text.charAt(end))) {
      end++;
    }
    Character character = text.startsWith(";", end) ? NAMES.get(text.substring(start, end)) : null;
    return character == null ? null : new Decoded(character, end + 1);
  }

  private static boolean isSurrogate(int codePoint) {
    return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
  }
}
