package wagewire.model.event;

import java.time.Instant;
import wagewire.model.board.BoardId;
import wagewire.model.board.Source;
import wagewire.model.listing.PublishedListing;

/**
 * A listing that is new or changed since the board's last snapshot.
 *
 * @param observedAt the finish of the snapshot that showed it
 * @param contentHash of {@code listing}, by {@link wagewire.model.listing.ContentHash}
 */
public record ListingObserved(
    int version,
    BoardId board,
    long snapshot,
    Source source,
    String externalId,
    Instant observedAt,
    String contentHash,
    PublishedListing listing)
    implements Observation {

  public static final int VERSION = 1;
}
