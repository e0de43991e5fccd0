package wagewire.model.event;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import wagewire.model.board.BoardId;
import wagewire.model.board.Source;
import wagewire.model.listing.PublishedListing;
import wagewire.model.posting.NormalisedPosting;

/**
 * A normalised listing, with the fields that its board published.
 *
 * @param observedAt the finish of the snapshot that showed it
 * @param contentHash of the published listing
 * @param normaliser version of rules and vocabulary
 * @param title as published
 * @param requisitionId as published
 * @param url as published
 * @param applyUrl as published
 * @param postedAt when it was first published, by the board
 * @param published the published content, whose hash is {@code contentHash}; null in a record of a
 *     replay, which normalised again what the warehouse keeps under that hash
 */
public record ListingNormalised(
    int version,
    BoardId board,
    long snapshot,
    Source source,
    String externalId,
    Instant observedAt,
    String contentHash,
    String normaliser,
    String title,
    @Nullable String requisitionId,
    @Nullable String url,
    @Nullable String applyUrl,
    @Nullable Instant postedAt,
    NormalisedPosting normalised,
    @Nullable PublishedListing published)
    implements PostingEvent {

  public static final int VERSION = 1;

  /** Returns the same listing, first published at another time. */
  public ListingNormalised postedAt(@Nullable Instant other) {
    return Objects.equals(other, postedAt) ? this : with(other, normalised);
  }

  /** Returns the same listing, normalised in another way. */
  public ListingNormalised with(NormalisedPosting other) {
    return with(postedAt, other);
  }

  private ListingNormalised with(@Nullable Instant posted, NormalisedPosting posting) {
    return new ListingNormalised(
        version,
        board,
        snapshot,
        source,
        externalId,
        observedAt,
        contentHash,
        normaliser,
        title,
        requisitionId,
        url,
        applyUrl,
        posted,
        posting,
        published);
  }
}
