package wagewire.ingest.read.contact;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The @ of an e-mail address as people write it.
 *
 * @param end where the domain begins
 * @param bare true for one between spaces, hyphens or underscores, which is an @ only where a dot
 *     is spelled as well
 * @param literal true for the character itself
 */
record SpelledSign(int end, boolean bare, boolean literal) {

  private static final int ASCII = 128;
  private static final int LONGEST = 16;
  private static final String OPEN = "[({<";
  private static final String CLOSED = "])}>";
  private static final String LINKS = "-_";
  private static final String FIRST_OF_WORD = "aA@cCsSmMkKzZсС";
  private static final AsciiSet AFTER_SPACE =
      new AsciiSet(OPEN + LINKS + FIRST_OF_WORD.replaceAll("[^\\p{ASCII}]", ""));
  private static final List<String> ATS =
      List.of(
          "at",
          "@",
          "arroba",
          "arobase",
          "chiocciola",
          "apenstaartje",
          "snabela",
          "malpa",
          "małpa",
          "klammeraffe",
          "zavináč",
          "kukac",
          "собака");
  private static final SpelledWords BARE_AT = new SpelledWords(ATS);
  private static final SpelledWords AT = with(ATS, "ät", "snabel-a");
  private static final List<String> DOTS =
      List.of("dot", "punkt", "punto", "ponto", "punktum", "kropka", "tečka", "pont", "точка");
  private static final SpelledWords BARE_DOT = new SpelledWords(DOTS);
  private static final SpelledWords DOT = with(DOTS, ".", "point");
  private static final Set<String> TOP_LEVELS =
      Set.of(
          "ae", "au", "biz", "br", "ca", "ch", "cn", "co", "com", "cz", "de", "dk", "edu", "es",
          "eu", "example", "fi", "fr", "gov", "gr", "hk", "hu", "ie", "il", "info", "io", "jp",
          "kr", "mx", "net", "nl", "nz", "org", "pl", "pt", "ro", "ru", "se", "sg", "test", "tr",
          "ua", "uk", "za");
  private static final List<String> ARTICLES = List.of("the", "a", "an", "our", "your");

  /** Returns the sign that begins at the index; null for none. */
  static @Nullable SpelledSign at(String text, int index) {
    return switch (text.charAt(index)) {
      case '@' -> new SpelledSign(index + 1, false, true);
      case '%' -> text.startsWith("%40", index) ? new SpelledSign(index + 3, false, false) : null;
      case ' ' -> afterSpace(text, index);
      case '-', '_' -> linked(text, index);
      default -> bracketed(text, index);
    };
  }

  private static @Nullable SpelledSign afterSpace(String text, int space) {
    char next = space + 1 < text.length() ? text.charAt(space + 1) : ' ';
    if (next < ASCII && !AFTER_SPACE.contains(next)) {
      return null;
    }
    if (OPEN.indexOf(next) >= 0) {
      return bracketed(text, space + 1);
    }
    if (LINKS.indexOf(next) >= 0) {
      return linked(text, space + 1);
    }
    return FIRST_OF_WORD.indexOf(next) >= 0 ? bare(text, space) : null;
  }

  /** Returns the sign written "-at-" or "_at_". */
  private static @Nullable SpelledSign linked(String text, int link) {
    int end = skipSpace(text, between(BARE_AT, text, link));
    return end == link || isArticle(text, end) ? null : new SpelledSign(end, true, false);
  }

  private static @Nullable SpelledSign bare(String text, int space) {
    int end = between(BARE_AT, text, space);
    if (end == space) {
      return null;
    }
    return isArticle(text, end) ? null : new SpelledSign(end, true, text.charAt(space + 1) == '@');
  }

  /** Returns true for an article between two of the character that is before the index. */
  private static boolean isArticle(String text, int index) {
    for (String article : ARTICLES) {
      int end = index + article.length();
      if (end < text.length()
          && text.charAt(end) == text.charAt(index - 1)
          && text.regionMatches(true, index, article, 0, article.length())) {
        return true;
      }
    }
    return false;
  }

  private static SpelledWords with(List<String> words, String... more) {
    return new SpelledWords(Stream.concat(words.stream(), Stream.of(more)).toList());
  }

  private static @Nullable SpelledSign bracketed(String text, int bracket) {
    int end = inBrackets(AT, text, bracket);
    return end > bracket ? new SpelledSign(skipSpace(text, end), false, false) : null;
  }

  /** Returns the end of the dot at the index; -1 for none. */
  static int endOfDot(String text, int index, SpelledSign sign) {
    char first = text.charAt(index);
    if (first == '.') {
      return index + 1;
    }
    if (first == '%') {
      return text.regionMatches(true, index, "%2e", 0, 3) ? index + 3 : -1;
    }
    if (sign.literal()
        && isTopLevelAfter(first == ',' && !sign.bare() ? "," : " . ", text, index)) {
      return index + (first == ',' ? 1 : 3);
    }
    int bracket = skipSpace(text, index);
    int end = inBrackets(DOT, text, bracket);
    if (end > bracket) {
      return skipSpace(text, end);
    }
    if (bracket < text.length() && LINKS.indexOf(text.charAt(bracket)) >= 0) {
      int linked = skipSpace(text, between(BARE_DOT, text, bracket));
      return linked > bracket && !isArticle(text, linked) ? linked : -1;
    }
    int bare = first == ' ' ? between(BARE_DOT, text, index) : index;
    return bare > index && !isArticle(text, bare) ? bare : -1;
  }

  private static boolean isTopLevelAfter(String dot, String text, int index) {
    if (!text.startsWith(dot, index)) {
      return false;
    }
    int start = index + dot.length();
    int end = start;
    while (end < text.length()
        && end - start < LONGEST
        && Character.isLetterOrDigit(text.charAt(end))) {
      end++;
    }
    return isTopLevel(text.substring(start, end));
  }

  /** Returns true for a frequent top level of domains that is no word of a sentence. */
  static boolean isTopLevel(String text) {
    return TOP_LEVELS.contains(text.toLowerCase(Locale.ROOT));
  }

  /** Returns the start of a spelled dot that ends at the index; the index for none. */
  static int startOfDot(String text, int end) {
    for (int start = Math.max(0, end - LONGEST); start < end; start++) {
      char first = text.charAt(start);
      boolean opens = first == ' ' || OPEN.indexOf(first) >= 0;
      if (opens && endOfDot(text, start, new SpelledSign(0, true, false)) == end) {
        return start;
      }
    }
    return end;
  }

  private static int inBrackets(SpelledWords words, String text, int bracket) {
    if (bracket >= text.length() || OPEN.indexOf(text.charAt(bracket)) < 0) {
      return bracket;
    }
    int start = skipSpace(text, bracket + 1);
    if (start >= text.length()) {
      return bracket;
    }
    for (String word : words.from(text.charAt(start))) {
      int end = skipSpace(text, start + word.length());
      if (text.regionMatches(true, start, word, 0, word.length())
          && end < text.length()
          && CLOSED.indexOf(text.charAt(end)) >= 0) {
        return end + 1;
      }
    }
    return bracket;
  }

  /** Returns the end of a word between two of the character at the index; the index for none. */
  private static int between(SpelledWords words, String text, int index) {
    if (index + 1 >= text.length()) {
      return index;
    }
    for (String word : words.from(text.charAt(index + 1))) {
      int end = index + 1 + word.length();
      if (end < text.length()
          && text.charAt(end) == text.charAt(index)
          && text.regionMatches(true, index + 1, word, 0, word.length())) {
        return end + 1;
      }
    }
    return index;
  }

  private static int skipSpace(String text, int index) {
    return index < text.length() && text.charAt(index) == ' ' ? index + 1 : index;
  }
}
