package wagewire.ingest.discover;

import java.net.URI;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import wagewire.model.board.BoardId;

/**
 * A board linked from an employer's page.
 *
 * @param baseUrl of the board; null for the platform's address
 * @param evidence the best one
 * @param page with the link
 * @param times number of links
 */
public record DiscoveredBoard(
    BoardId board, @Nullable URI baseUrl, LinkEvidence evidence, URI page, int times) {

  /** Order by evidence, best first, then by number of links. */
  static final Comparator<DiscoveredBoard> SUREST =
      Comparator.comparing(DiscoveredBoard::evidence)
          .thenComparing(DiscoveredBoard::times, Comparator.reverseOrder())
          .thenComparing(DiscoveredBoard::board);

  /** Merges another link to the same board. */
  DiscoveredBoard and(DiscoveredBoard other) {
    DiscoveredBoard surer = other.evidence.compareTo(evidence) < 0 ? other : this;
    return new DiscoveredBoard(
        board, surer.baseUrl, surer.evidence, surer.page, times + other.times);
  }
}
