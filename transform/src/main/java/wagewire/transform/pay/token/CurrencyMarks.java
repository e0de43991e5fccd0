package wagewire.transform.pay.token;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import wagewire.transform.text.Characters;

/** Finds currency symbols and codes at a position of a text; the longest wins. */
final class CurrencyMarks {

  /** A mark with the currencies that it may denote. */
  record Found(String mark, List<String> codes) {}

  private static final int ASCII = 128;

  /** All bits: the first sign is a mark alone. */
  private static final long ANY = -1L;

  private final Map<Character, List<Found>> byFirst = new HashMap<>();

  /**
   * Filter: for each ASCII character that begins a mark, a bit for each second character; other
   * pairs are not looked up.
   */
  private final long[] second = new long[ASCII];

  CurrencyMarks(Map<String, List<String>> codesByMark) {
    codesByMark.forEach((mark, codes) ->
        byFirst
            .computeIfAbsent(mark.charAt(0), first -> new ArrayList<>())
            .add(new Found(mark, List.copyOf(codes))));
    codesByMark.keySet().stream()
        .filter(mark -> mark.charAt(0) < ASCII)
        .forEach(mark -> second[mark.charAt(0)] |= mark.length() == 1 ? ANY : 1L << mark.charAt(1));
    byFirst
        .values()
        .forEach(found -> found.sort(Comparator.comparingInt((Found one) -> -one.mark().length())));
  }

  /** The mark at {@code position}, standing alone: no letter runs into it or on from it. */
  @Nullable Found at(String text, int position, int limit) {
    return at(text, position, limit, position > 0 && isLetter(text.charAt(position - 1)));
  }

  /** Returns the mark right after a multiplier's letter, as in {@code 45k€} and {@code 45kEUR}. */
  @Nullable Found afterMultiplier(String text, int position, int limit) {
    return at(text, position, limit, false);
  }

  private @Nullable Found at(String text, int position, int limit, boolean letterBefore) {
    char first = position < limit ? text.charAt(position) : ' ';
    if (first < ASCII) {
      char next = position + 1 < limit ? text.charAt(position + 1) : ' ';
      if ((second[first] & (1L << next)) == 0) {
        return null;
      }
    }
    for (Found found : byFirst.getOrDefault(first, List.of())) {
      String mark = found.mark();
      int end = position + mark.length();
      if (end <= limit
          && text.startsWith(mark, position)
          && !(letterBefore && isLetter(mark.charAt(0)))
          && !(end < limit
              && isLetter(mark.charAt(mark.length() - 1))
              && isLetter(text.charAt(end)))) {
        return found;
      }
    }
    return null;
  }

  private static boolean isLetter(char sign) {
    return sign < ASCII ? Characters.isAsciiLetter(sign) : isOtherLetter(sign);
  }

  private static boolean isOtherLetter(char sign) {
    return Character.isLetter(sign) && !Lexer.isUnspacedScript(sign);
  }
}
