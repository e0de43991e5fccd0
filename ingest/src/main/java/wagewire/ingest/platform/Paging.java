package wagewire.ingest.platform;

import org.jspecify.annotations.Nullable;

/** How a platform divides a board into pages. */
sealed interface Paging {

  /** One answer holds the whole board. */
  record Whole() implements Paging {}

  /**
   * A page begins after so many items; one that is not full is the last.
   *
   * @param full items on a full page
   */
  record Offset(int full) implements Paging {}

  /**
   * Pages are numbered from {@code first}; one without items is the end.
   *
   * @param full items on a full page, where one that is not full is the last; null where that says
   *     nothing
   * @param count where an answer tells how many pages there are, as of {@link Told}; null where
   *     none does
   */
  record Numbered(int first, @Nullable Integer full, @Nullable Told count) implements Paging {}

  /**
   * Pages are numbered from {@code first}; each one has a link to the next.
   *
   * @param link what stands before the next page's number in it
   */
  record Shown(int first, String link) implements Paging {}

  /**
   * Each answer tells the address of the next page.
   *
   * @param address where it stands in the answer
   */
  record Linked(Told address) implements Paging {}

  /**
   * Each answer tells a word that the next request has to say.
   *
   * @param word where it stands in the answer
   */
  record Passed(Told word) implements Paging {}

  /**
   * Reads {@code whole}, {@code offset 100}, {@code page 1}, {@code page 1 full 50}, {@code page 1
   * /count}, {@code shown 1 page=}, {@code next /a/b} or {@code pass /a}.
   */
  static Paging of(String text) {
    String[] words = text.split(" ", -1);
    return switch (words[0]) {
      case "whole" -> new Whole();
      case "offset" -> new Offset(Integer.parseInt(words[1]));
      case "page" -> numbered(words);
      case "shown" -> new Shown(Integer.parseInt(words[1]), words[2]);
      case "next" -> new Linked(new Told(words[1]));
      case "pass" -> new Passed(new Told(words[1]));
      default -> throw new IllegalStateException("No paging '" + text + "'");
    };
  }

  private static Numbered numbered(String[] words) {
    int first = Integer.parseInt(words[1]);
    if (words.length == 2) {
      return new Numbered(first, null, null);
    }
    return words[2].equals("full")
        ? new Numbered(first, Integer.valueOf(words[3]), null)
        : new Numbered(first, null, new Told(words[2]));
  }
}
