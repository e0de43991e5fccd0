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
public record Finding(
    BoardId board, @Nullable URI baseUrl, Evidence evidence, URI page, int times) {

  /** The surest first; among equals the one that was found more often. */
  static final Comparator<Finding> SUREST =
      Comparator.comparing(Finding::evidence)
          .thenComparing(Finding::times, Comparator.reverseOrder())
          .thenComparing(Finding::board);

  /** The same board found once more. */
  Finding and(Finding other) {
    Finding surer = other.evidence.compareTo(evidence) < 0 ? other : this;
    return new Finding(board, surer.baseUrl, surer.evidence, surer.page, times + other.times);
  }
}
