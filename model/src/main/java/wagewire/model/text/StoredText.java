package wagewire.model.text;

import java.util.regex.Pattern;

/** Text as it is stored. */
public final class StoredText {

  /** Ends a text that was cut, as boards end theirs. */
  private static final String CUT = " …";

  /** The most characters before the limit that are left out to end between words. */
  private static final int LONGEST_WORD = 1_000;

  private static final Pattern BREAKING = Pattern.compile("[\\p{Cc}\\p{Cf}\\u2028\\u2029]+");

  private StoredText() {}

  /**
   * Text as PostgreSQL can hold it: the same with a space for each NUL, which boards write as an
   * escape in JSON.
   */
  public static String of(String text) {
    return text.replace('\0', ' ');
  }

  /** Returns the text with a blank for each run of control and other invisible characters. */
  public static String oneLine(String text) {
    return BREAKING.matcher(text).replaceAll(" ");
  }

  /**
   * Returns true for a text with a control character, a separator of lines or a mark of direction:
   * no name or id has one, and messages that quote it would be other lines than they are.
   */
  public static boolean hasControls(String text) {
    return text.chars().anyMatch(unit -> isControl((char) unit));
  }

  /** Returns true for a control character, a separator of lines and a mark of direction. */
  public static boolean isControl(char unit) {
    return Character.isISOControl(unit)
        || (unit >= '\u2028' && unit <= '\u202E')
        || (unit >= '\u2066' && unit <= '\u2069')
        || unit == '\u200E'
        || unit == '\u200F'
        || unit == '\u061C';
  }

  /**
   * Returns a text of at most so many characters; one that is longer ends between words or tags,
   * with an ellipsis.
   */
  public static String cut(String text, int most) {
    if (text.length() <= most) {
      return text;
    }
    int end = most - CUT.length();
    int open = text.lastIndexOf('<', end - 1);
    boolean inTag = open > text.lastIndexOf('>', end - 1) && open > end - LONGEST_WORD;
    int from = inTag ? open : end;
    int at = from;
    while (at > from - LONGEST_WORD && !isBoundary(text, at)) {
      at--;
    }
    int whole = at > from - LONGEST_WORD ? at : from;
    boolean half = Character.isHighSurrogate(text.charAt(whole - 1));
    return text.substring(0, half ? whole - 1 : whole).stripTrailing() + CUT;
  }

  private static boolean isBoundary(String text, int at) {
    return at <= 0 || text.charAt(at - 1) == '>' || Character.isWhitespace(text.charAt(at));
  }
}
