package wagewire.ingest.platform;

import java.util.Optional;

/** How a platform divides a board into pages, as parameters of the request. */
sealed interface Paging {

  /** The parameters of the page after those walked; empty when they are the whole board. */
  Optional<String> after(PagesWalked walked);

  /** One answer holds the whole board. */
  record Whole() implements Paging {

    @Override
    public Optional<String> after(PagesWalked walked) {
      return walked.pages() == 0 ? Optional.of("") : Optional.empty();
    }
  }

  /**
   * A page begins after so many items; one that is not full is the last.
   *
   * @param offset name of the parameter that says how many items to pass over
   * @param limit name of the parameter that says how many items a full page has
   * @param full items on a full page
   */
  record Offset(String offset, String limit, int full) implements Paging {

    @Override
    public Optional<String> after(PagesWalked walked) {
      return walked.pages() > 0 && walked.lastPage() < full
          ? Optional.empty()
          : Optional.of("%s=%d&%s=%d".formatted(offset, walked.items(), limit, full));
    }
  }

  /**
   * Pages are numbered; one without items is the end.
   *
   * @param number name of the parameter
   * @param first number of the first page
   */
  record Numbered(String number, int first) implements Paging {

    @Override
    public Optional<String> after(PagesWalked walked) {
      return walked.pages() > 0 && walked.lastPage() == 0
          ? Optional.empty()
          : Optional.of(number + "=" + (first + walked.pages()));
    }
  }

  /** Reads {@code whole}, {@code offset OFFSET LIMIT 100} or {@code page NUMBER 1}. */
  static Paging of(String text) {
    String[] words = text.split(" ", -1);
    return switch (words[0]) {
      case "whole" -> new Whole();
      case "offset" -> new Offset(words[1], words[2], Integer.parseInt(words[3]));
      case "page" -> new Numbered(words[1], Integer.parseInt(words[2]));
      default -> throw new IllegalStateException("live.tsv: no paging '" + text + "'");
    };
  }
}
