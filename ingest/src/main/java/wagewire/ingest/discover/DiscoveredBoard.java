package wagewire.ingest.discover;

import java.net.URI;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import wagewire.model.board.BoardId;

/**
 * A board that an employer's page leads to.
 *
 * @param baseUrl where it is asked; null for the platform's own address
 * @param evidence the surest there is
 * @param page on which it was found
 * @param times it was found there
 */
public record DiscoveredBoard(
    BoardId board, @Nullable URI baseUrl, LinkEvidence evidence, URI page, int times) {

  /** The surest first; among equals the one that was found more often. */
  static final Comparator<DiscoveredBoard> SUREST =
      Comparator.comparing(DiscoveredBoard::evidence)
          .thenComparing(DiscoveredBoard::times, Comparator.reverseOrder())
          .thenComparing(DiscoveredBoard::board);

  /** The same board found once more. */
  DiscoveredBoard and(DiscoveredBoard other) {
    DiscoveredBoard surer = other.evidence.compareTo(evidence) < 0 ? other : this;
    return new DiscoveredBoard(
        board, surer.baseUrl, surer.evidence, surer.page, times + other.times);
  }
}
