package wagewire.ingest.platform;

import org.jspecify.annotations.Nullable;

/** Division of a board into pages. */
sealed interface Paging {

  /** One response holds the whole board. */
  record Whole() implements Paging {}

  /**
   * Pages are requested by the number of preceding items; one that is not full is the last, unless
   * the board announces more.
   *
   * @param full items on a full page
   */
  record Offset(int full) implements Paging {}

  /**
   * Pages are numbered from {@code first}; one without items is the last.
   *
   * @param full items on a full page, if one that is not full is the last unless the board
   *     announces more; else null
   * @param count number of pages in the response; null if it has none
   */
  record Numbered(int first, @Nullable Integer full, @Nullable ResponseValue count)
      implements Paging {}

  /**
   * Pages are numbered from {@code first}; one with few items is the last, and one that is not
   * found or shows no new posting follows the last.
   *
   * @param few fewer items than any page but the last has
   */
  record NumberedUntil(int first, int few) implements Paging {}

  /**
   * Pages are numbered from {@code first}; all but the last link to the next.
   *
   * @param link text before the next page's number in that link
   */
  record NumberedLinks(int first, String link) implements Paging {}

  /**
   * Each response but the last holds the address of the next page.
   *
   * @param address its position
   */
  record NextAddress(ResponseValue address) implements Paging {}

  /**
   * Parses {@code whole}, {@code offset 100}, {@code page 1}, {@code page 1 full 50}, {@code page 1
   * /count}, {@code until 1 20}, {@code shown 1 page=} or {@code next /a/b}.
   */
  static Paging of(String text) {
    String[] words = text.split(" ", -1);
    return switch (words[0]) {
      case "whole" -> new Whole();
      case "offset" -> new Offset(Integer.parseInt(words[1]));
      case "page" -> numbered(words);
      case "until" -> new NumberedUntil(Integer.parseInt(words[1]), Integer.parseInt(words[2]));
      case "shown" -> new NumberedLinks(Integer.parseInt(words[1]), words[2]);
      case "next" -> new NextAddress(new ResponseValue(words[1]));
      default -> throw new IllegalStateException("unknown paging '" + text + "'");
    };
  }

  private static Numbered numbered(String[] words) {
    int first = Integer.parseInt(words[1]);
    if (words.length == 2) {
      return new Numbered(first, null, null);
    }
    return words[2].equals("full")
        ? new Numbered(first, Integer.valueOf(words[3]), null)
        : new Numbered(first, null, new ResponseValue(words[2]));
  }
}
