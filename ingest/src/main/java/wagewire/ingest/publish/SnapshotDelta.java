package wagewire.ingest.publish;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import wagewire.ingest.read.Refusal;
import wagewire.ingest.store.KnownContent;
import wagewire.ingest.store.PublishedSnapshot;
import wagewire.ingest.store.UnreadFields;

/**
 * Difference between a snapshot and known content.
 *
 * @param listings to publish, in the board's order
 * @param refusals to publish
 * @param contents to record
 * @param unchanged listings with known content, repeated ones included
 * @param rejected refusals and oversized listings, known ones included
 * @param forgotten listings that were removed for good and are kept out
 * @param tooLarge oversized listings, known ones included
 * @param unread new or changed listings per unread field
 */
record SnapshotDelta(
    List<ContentItem.Listed> listings,
    List<Refusal> refusals,
    List<PublishedSnapshot.NewContent> contents,
    int unchanged,
    int rejected,
    int forgotten,
    List<Refusal> tooLarge,
    Map<String, Long> unread) {

  /**
   * Compares a snapshot's items with known content.
   *
   * @param items by {@link ContentItem#of(Snapshot)}, without what was removed for good
   * @param known at the snapshot's finish, by key; missing keys are unknown
   * @param everything whether known listings are published too
   */
  static SnapshotDelta of(
      Snapshot snapshot,
      List<ContentItem> items,
      Map<String, KnownContent> known,
      boolean everything) {
    List<ContentItem.Listed> listings = new ArrayList<>();
    List<Refusal> refusals = new ArrayList<>();
    ContentTracker ledger = new ContentTracker(known, items);
    UnreadFields unread = new UnreadFields();
    List<Refusal> tooLarge = new ArrayList<>();
    for (ContentItem item : items) {
      boolean wanted = everything || !ledger.knows(item);
      ContentItem sendable =
          item instanceof ContentItem.Listed listed && wanted ? listed.sizeChecked() : item;
      boolean old = ledger.take(sendable);
      switch (sendable) {
        case ContentItem.Listed listed when wanted -> {
          listings.add(listed);
          if (!old) {
            unread.add(listed.listing());
          }
        }
        case ContentItem.Listed _ -> {}
        case ContentItem.Refused refused -> {
          if (item instanceof ContentItem.Listed) {
            tooLarge.add(refused.refusal());
          }
          if (!old) {
            refusals.add(refused.refusal());
          }
        }
      }
    }
    Set<String> kept = Set.copyOf(ContentItem.keys(items));
    int forgotten =
        (int)
            snapshot.listings().stream()
                .filter(listing -> !kept.contains(listing.externalId()))
                .count();
    return new SnapshotDelta(
        List.copyOf(listings),
        List.copyOf(refusals),
        ledger.added(),
        snapshot.listings().size()
            + snapshot.details().retained().size()
            - listings.size()
            - tooLarge.size()
            - forgotten,
        snapshot.refusals().size() + tooLarge.size(),
        forgotten,
        List.copyOf(tooLarge),
        unread.counts());
  }

  boolean isNothing() {
    return listings.isEmpty() && refusals.isEmpty();
  }

  /** Tracks the known content of each key through the items of one snapshot, in order. */
  private static final class ContentTracker {

    private final Map<String, KnownContent> known;
    private final Set<String> repeated = new HashSet<>();
    private final List<PublishedSnapshot.NewContent> added = new ArrayList<>();

    ContentTracker(Map<String, KnownContent> known, List<ContentItem> items) {
      this.known = new HashMap<>(known);
      Set<String> seen = new HashSet<>();
      for (ContentItem item : items) {
        if (!seen.add(item.key())) {
          repeated.add(item.key());
        }
      }
    }

    boolean knows(ContentItem item) {
      return of(item).knows(item.hash());
    }

    /**
     * Adds an item. Where an id has several contents at one moment, all are recorded at that
     * moment, so that a repeated import finds each.
     *
     * @return whether the content was known
     */
    boolean take(ContentItem item) {
      KnownContent before = of(item);
      boolean old = before.knows(item.hash());
      if (old && (before.sameMoment() || !repeated.contains(item.key()))) {
        return true;
      }
      added.add(new PublishedSnapshot.NewContent(item.key(), before.nextVersion(), item.hash()));
      known.put(item.key(), before.plus(item.hash()));
      return old;
    }

    List<PublishedSnapshot.NewContent> added() {
      return List.copyOf(added);
    }

    private KnownContent of(ContentItem item) {
      return known.getOrDefault(item.key(), KnownContent.NOTHING);
    }
  }
}
