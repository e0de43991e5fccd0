package wagewire.ingest.store;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * History of a board's postings that may be of a go-to-market role.
 *
 * @param watchedSince since when the board has been read without a long gap; null when unknown
 * @param yieldedAt end of the latest visit at which such a posting was shown; null for none
 * @param showing external ids of such postings, of the complete snapshot and of later parts
 */
public record YieldHistory(
    @Nullable Instant watchedSince, @Nullable Instant yieldedAt, List<String> showing) {

  /** History of a board of which nothing is known. */
  public static final YieldHistory NONE = new YieldHistory(null, null, List.of());

  public YieldHistory {
    showing = List.copyOf(showing);
  }
}
