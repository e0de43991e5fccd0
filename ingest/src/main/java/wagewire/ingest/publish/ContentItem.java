package wagewire.ingest.publish;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import wagewire.ingest.read.Refusal;
import wagewire.model.event.RejectionReason;
import wagewire.model.event.Topics;
import wagewire.model.json.Json;
import wagewire.model.listing.ContentHash;
import wagewire.model.listing.PublishedListing;

/** An item with content, stored under a key of its board. */
sealed interface ContentItem {

  String REJECTED = "rejected:";
  String TOO_LARGE = "too-large:";

  String key();

  String hash();

  /** Returns the external id; null for an item without one. */
  @Nullable String externalId();

  record Listed(String key, String hash, PublishedListing listing) implements ContentItem {

    @Override
    public String externalId() {
      return listing.externalId();
    }

    /** Returns the item, or a refusal when it exceeds the size of a listing. */
    ContentItem sizeChecked() {
      byte[] json = Json.bytes(listing);
      if (json.length <= Topics.LISTING_LIMIT) {
        return this;
      }
      String message = "a listing of %d bytes is too large to send".formatted(json.length);
      String original = listing.title() + " " + listing.url();
      return new Refused(
          key, TOO_LARGE + hash, new Refusal(key, RejectionReason.TOO_LARGE, message, original));
    }
  }

  record Refused(String key, String hash, Refusal refusal) implements ContentItem {

    @Override
    public @Nullable String externalId() {
      return refusal.externalId();
    }
  }

  static ContentItem of(PublishedListing listing) {
    return new Listed(listing.externalId(), ContentHash.of(listing), listing);
  }

  static ContentItem of(Refusal refusal) {
    String text = refusal.reason().id() + "\n" + refusal.message() + "\n" + refusal.original();
    String hash = ContentHash.ofBytes(text.getBytes(StandardCharsets.UTF_8));
    String id = refusal.externalId() == null ? hash : refusal.externalId();
    return new Refused(REJECTED + id, hash, refusal);
  }

  /** Returns the distinct contents of a snapshot's items, in order of last occurrence. */
  static List<ContentItem> of(Snapshot snapshot) {
    SequencedMap<List<String>, ContentItem> items = new LinkedHashMap<>();
    snapshot.listings().forEach(listing -> putLast(items, of(listing)));
    snapshot.refusals().forEach(refusal -> putLast(items, of(refusal)));
    return List.copyOf(items.values());
  }

  static List<String> keys(List<ContentItem> items) {
    return items.stream().map(ContentItem::key).distinct().toList();
  }

  private static void putLast(SequencedMap<List<String>, ContentItem> items, ContentItem item) {
    items.putLast(List.of(item.key(), item.hash()), item);
  }
}
