package wagewire.model.seal;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import wagewire.model.board.BoardId;
import wagewire.model.event.ListingNormalised;
import wagewire.model.event.ListingObserved;
import wagewire.model.event.Observation;
import wagewire.model.event.Rejection;
import wagewire.model.event.SnapshotObserved;
import wagewire.model.json.Json;
import wagewire.model.listing.PublishedListing;

/**
 * A record that is to be sealed.
 *
 * @param kind as {@link SealedRecord#kind}
 * @param leaf whose key is dropped with the listing
 * @param content in JSON
 * @param textless the content without its description, which is then sealed by itself; null for one
 *     without any
 */
@SuppressWarnings("ArrayRecordComponent")
public record PlainRecord(
    @Nullable String kind, BoardId board, String leaf, byte[] content, byte @Nullable [] textless) {

  private static final String LISTING = "listing";
  private static final String SNAPSHOT = "snapshot";

  /** A record without a description. */
  public PlainRecord(@Nullable String kind, BoardId board, String leaf, byte[] content) {
    this(kind, board, leaf, content, null);
  }

  public static PlainRecord of(Observation observation) {
    return switch (observation) {
      case ListingObserved listing ->
          new PlainRecord(
              LISTING,
              listing.board(),
              ForgottenItem.leaf(listing.externalId()),
              Json.bytes(listing),
              hasTexts(listing.listing()) ? Json.bytes(listing.withoutTexts()) : null);
      case SnapshotObserved snapshot -> snapshot(snapshot.board(), Json.bytes(snapshot));
    };
  }

  private static boolean hasTexts(PublishedListing listing) {
    return listing.description() != null || !listing.unread().isEmpty();
  }

  public static PlainRecord of(Rejection rejection) {
    String id = rejection.externalId();
    String leaf = id == null ? SeedTree.BOARD_LEAF : ForgottenItem.leaf(id);
    return new PlainRecord(
        null,
        rejection.board(),
        leaf,
        Json.bytes(rejection),
        rejection.original().isEmpty() ? null : Json.bytes(rejection.withoutOriginal()));
  }

  public static PlainRecord of(ListingNormalised listing) {
    return listing(listing.board(), listing.externalId(), Json.bytes(listing));
  }

  /** Returns a snapshot's record with the content as it came. */
  public static PlainRecord snapshot(BoardId board, byte[] content) {
    return new PlainRecord(SNAPSHOT, board, SeedTree.BOARD_LEAF, content);
  }

  /**
   * Returns a record that nobody could read yet, as one of its key's board.
   *
   * @param key of the record; null and others that name no board are no board
   */
  public static PlainRecord unread(byte @Nullable [] key, byte[] content) {
    String leaf = SeedTree.BOARD_LEAF;
    String kind = null;
    try {
      JsonNode record = Json.tree(content);
      leaf = ForgottenItem.leaf(record.path("external_id").asString(""));
      kind = record.path("kind").asString(null);
    } catch (JacksonException e) {
      // What is no JSON names no listing.
    }
    return new PlainRecord(kind, SealKeys.board(key), leaf, content);
  }

  private static PlainRecord listing(BoardId board, String externalId, byte[] content) {
    return new PlainRecord(LISTING, board, ForgottenItem.leaf(externalId), content);
  }
}
