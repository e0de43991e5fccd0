package wagewire.ingest.read.contact;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The @ of an e-mail address as people write it.
 *
 * @param end where the domain begins
 * @param bare true for a word between spaces, which is an @ only where a dot is spelled as well
 */
record SpelledSign(int end, boolean bare) {

  private static final int LONGEST = 16;
  private static final String OPEN = "[({";
  private static final String CLOSED = "])}";
  private static final List<String> BARE_AT =
      List.of(
          "at",
          "@",
          "arroba",
          "arobase",
          "chiocciola",
          "apenstaartje",
          "snabela",
          "malpa",
          "małpa");
  private static final List<String> AT = with(BARE_AT, "ät", "snabel-a");
  private static final List<String> BARE_DOT =
      List.of("dot", "punkt", "punto", "ponto", "punktum", "kropka");
  private static final List<String> DOT = with(BARE_DOT, ".", "point");
  private static final List<String> ARTICLES = List.of("the ", "a ", "an ", "our ", "your ");

  /** Returns the sign that begins at the index; null for none. */
  static @Nullable SpelledSign at(String text, int index) {
    return switch (text.charAt(index)) {
      case '@' -> new SpelledSign(index + 1, false);
      case '%' -> text.startsWith("%40", index) ? new SpelledSign(index + 3, false) : null;
      case ' ' -> afterSpace(text, index);
      default -> bracketed(text, index);
    };
  }

  private static @Nullable SpelledSign afterSpace(String text, int space) {
    char next = space + 1 < text.length() ? text.charAt(space + 1) : ' ';
    return switch (next) {
      case '[', '(', '{' -> bracketed(text, space + 1);
      case 'a', 'A', '@', 'c', 'C', 's', 'S', 'm', 'M' -> bare(text, space);
      default -> null;
    };
  }

  private static @Nullable SpelledSign bare(String text, int space) {
    int end = between(BARE_AT, text, space);
    if (end == space) {
      return null;
    }
    return isArticle(text, end) ? null : new SpelledSign(end, true);
  }

  private static boolean isArticle(String text, int index) {
    for (String article : ARTICLES) {
      if (text.regionMatches(true, index, article, 0, article.length())) {
        return true;
      }
    }
    return false;
  }

  private static List<String> with(List<String> words, String... more) {
    return Stream.concat(words.stream(), Stream.of(more)).toList();
  }

  private static @Nullable SpelledSign bracketed(String text, int bracket) {
    int end = inBrackets(AT, text, bracket);
    return end > bracket ? new SpelledSign(skipSpace(text, end), false) : null;
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
    int bracket = skipSpace(text, index);
    int end = inBrackets(DOT, text, bracket);
    if (end > bracket) {
      return skipSpace(text, end);
    }
    int bare = first == ' ' ? between(BARE_DOT, text, index) : index;
    return bare > index && !isArticle(text, bare) ? bare : -1;
  }

  /** Returns the start of a spelled dot that ends at the index; the index for none. */
  static int startOfDot(String text, int end) {
    for (int start = Math.max(0, end - LONGEST); start < end; start++) {
      char first = text.charAt(start);
      boolean opens = first == ' ' || OPEN.indexOf(first) >= 0;
      if (opens && endOfDot(text, start, new SpelledSign(0, true)) == end) {
        return start;
      }
    }
    return end;
  }

  private static int inBrackets(List<String> words, String text, int bracket) {
    if (bracket >= text.length() || OPEN.indexOf(text.charAt(bracket)) < 0) {
      return bracket;
    }
    int start = skipSpace(text, bracket + 1);
    for (String word : words) {
      int end = skipSpace(text, start + word.length());
      if (text.regionMatches(true, start, word, 0, word.length())
          && end < text.length()
          && CLOSED.indexOf(text.charAt(end)) >= 0) {
        return end + 1;
      }
    }
    return bracket;
  }

  private static int between(List<String> words, String text, int space) {
    for (String word : words) {
      int end = space + 1 + word.length();
      if (text.regionMatches(true, space + 1, word, 0, word.length())
          && text.startsWith(" ", end)) {
        return end + 1;
      }
    }
    return space;
  }

  private static int skipSpace(String text, int index) {
    return text.startsWith(" ", index) ? index + 1 : index;
  }
}
