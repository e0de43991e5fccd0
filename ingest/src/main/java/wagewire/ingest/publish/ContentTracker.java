package wagewire.ingest.publish;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import wagewire.ingest.store.state.KnownContent;
import wagewire.ingest.store.state.PublishedSnapshot;

/** Tracks the known content of each key through the items of one snapshot, in order. */
final class ContentTracker {

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
   * Adds an item. Where an id has several contents at one moment, all are recorded at that moment,
   * so that a repeated import finds each.
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
