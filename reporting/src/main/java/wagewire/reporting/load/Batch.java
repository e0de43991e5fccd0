package wagewire.reporting.load;

import java.util.ArrayList;
import java.util.List;
import wagewire.model.event.ListingNormalised;
import wagewire.model.event.PostingEvent;
import wagewire.model.event.Rejection;
import wagewire.model.event.SnapshotObserved;

/**
 * What is taken in together, in the order in which it came.
 *
 * @param listings new and changed listings
 * @param snapshots snapshot records, parts still apart
 * @param rejections what could not be read
 */
public record Batch(
    List<ListingNormalised> listings,
    List<SnapshotObserved> snapshots,
    List<Rejection> rejections) {

  public Batch() {
    this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
  }

  public void add(PostingEvent event) {
    switch (event) {
      case ListingNormalised listing -> listings.add(listing);
      case SnapshotObserved snapshot -> snapshots.add(snapshot);
    }
  }

  public void add(Rejection rejection) {
    rejections.add(rejection);
  }
}
