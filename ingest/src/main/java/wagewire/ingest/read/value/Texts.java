package wagewire.ingest.read.value;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** Cleans texts of boards and tables. */
public final class Texts {

  private static final Set<String> ABSENT =
      Set.of("-1", "-1.0", "nan", "null", "none", "n/a", "#n/a", "nil", "undefined");
  private static final Pattern BLANKS = Pattern.compile("\\s+");
  private static final int SHORT = 200;

  private Texts() {}

  /** Returns the stripped text; null when blank or one of the words for "none". */
  public static @Nullable String present(@Nullable String text) {
    if (text == null || text.isBlank()) {
      return null;
    }
    String stripped = text.strip();
    return ABSENT.contains(stripped.toLowerCase(Locale.ROOT)) ? null : stripped;
  }

  /**
   * Decodes one layer of entities of HTML whose tags are entities; else returns the text unchanged.
   */
  public static @Nullable String html(@Nullable String text) {
    if (text == null || text.indexOf('<') >= 0 || !text.contains("&lt;")) {
      return text;
    }
    return Parser.unescapeEntities(text, false);
  }

  /** Decodes one layer of entities of a title or name, which has no tags. */
  public static @Nullable String plain(@Nullable String text) {
    return text == null || text.indexOf('&') < 0 ? text : Parser.unescapeEntities(text, false);
  }

  /** Returns a title on one line, without entities; null for a blank one. */
  public static @Nullable String title(@Nullable String text) {
    String plain = plain(text);
    return present(plain == null ? null : BLANKS.matcher(plain).replaceAll(" "));
  }

  /** Returns the beginning of a text on one line of at most {@value #SHORT} characters. */
  public static String beginning(String text) {
    return shortened(BLANKS.matcher(text.strip()).replaceAll(" "));
  }

  /** Truncates to {@value #SHORT} characters. */
  public static String shortened(String text) {
    return text.length() <= SHORT ? text : text.substring(0, SHORT - 1) + "…";
  }
}
