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
public record ProbedPage(
    ProbeResult answer, FetchResult.@Nullable Moved moved, List<String> titles) {

  public ProbedPage {
    titles = List.copyOf(titles);
  }

  static ProbedPage none(ProbeResult answer) {
    return new ProbedPage(answer, null, List.of());
  }
}
