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
   * @param count pointer to how many there are in the answer, as of RFC 6901; null when it does not
   *     say
   */
  record Numbered(int first, @Nullable String count) implements Paging {}

  /**
   * Pages are numbered from {@code first}; each one has a link to the next.
   *
   * @param link what stands before the next page's number in it
   */
  record Shown(int first, String link) implements Paging {}

  /**
   * Each answer tells the address of the next page.
   *
   * @param pointer to it in the answer, as of RFC 6901
   */
  record Linked(String pointer) implements Paging {}

  /**
   * Each answer tells a word that the next request has to say.
   *
   * @param pointer to it in the answer, as of RFC 6901
   */
  record Passed(String pointer) implements Paging {}

  /**
   * Reads {@code whole}, {@code offset 100}, {@code page 1}, {@code page 1 /count}, {@code shown 1
   * page=}, {@code next /a/b} or {@code pass /a}.
   */
  static Paging of(String text) {
    String[] words = text.split(" ", -1);
    return switch (words[0]) {
      case "whole" -> new Whole();
      case "offset" -> new Offset(Integer.parseInt(words[1]));
      case "page" -> new Numbered(Integer.parseInt(words[1]), words.length > 2 ? words[2] : null);
      case "shown" -> new Shown(Integer.parseInt(words[1]), words[2]);
      case "next" -> new Linked(words[1]);
      case "pass" -> new Passed(words[1]);
      default -> throw new IllegalStateException("No paging '" + text + "'");
    };
  }
}
