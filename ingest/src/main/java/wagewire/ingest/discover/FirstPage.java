package wagewire.ingest.discover;

import java.util.List;
import org.jspecify.annotations.Nullable;
import wagewire.ingest.fetch.FetchResult;

/**
 * What a board showed when it was asked once.
 *
 * @param moved where it was sent instead; null unless the answer is a redirect to another host
 * @param titles of the listings on its first page
 */
public record FirstPage(
    BoardAnswer answer, FetchResult.@Nullable Moved moved, List<String> titles) {

  public FirstPage {
    titles = List.copyOf(titles);
  }

  static FirstPage none(BoardAnswer answer) {
    return new FirstPage(answer, null, List.of());
  }
}
