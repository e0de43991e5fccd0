package wagewire.ingest.discover;

import java.util.List;
import org.jspecify.annotations.Nullable;
import wagewire.ingest.fetch.FetchResult;

/**
 * First page of a probed board.
 *
 * @param moved target of a redirect to another host; null for none
 * @param titles of the listings on the page
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
