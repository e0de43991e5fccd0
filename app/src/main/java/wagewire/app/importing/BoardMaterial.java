package wagewire.app.importing;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import wagewire.ingest.read.ReadPage;
import wagewire.ingest.read.Refusal;
import wagewire.model.listing.PublishedListing;

/** What the files hold of one board, in their order. */
final class BoardMaterial {

  private final List<PublishedListing> listings = new ArrayList<>();
  private final List<Refusal> refusals = new ArrayList<>();

  private int items;
  private @Nullable Integer announced;

  void add(ReadPage page) {
    listings.addAll(page.listings());
    refusals.addAll(page.refusals());
    items += page.items();
    Integer total = page.announced();
    if (total != null && (announced == null || total > announced)) {
      announced = total;
    }
  }

  void add(PublishedListing listing) {
    listings.add(listing);
  }

  void add(Refusal refusal) {
    refusals.add(refusal);
  }

  List<PublishedListing> listings() {
    return listings;
  }

  /** What could not be read. */
  List<Refusal> refusals() {
    return refusals;
  }

  /** The most that a payload says the board has; null when none says it. */
  @Nullable Integer announced() {
    return announced;
  }

  /** Null when as many items came as were announced, else how many did, for people. */
  @Nullable String lacking() {
    return announced != null && items < announced
        ? "%d of %d came".formatted(items, announced)
        : null;
  }
}
