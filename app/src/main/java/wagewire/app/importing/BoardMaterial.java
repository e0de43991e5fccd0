package wagewire.app.importing;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import wagewire.ingest.read.ReadPage;
import wagewire.ingest.read.Refusal;
import wagewire.model.listing.PublishedListing;

/** Listings and refusals of one board, in the order of the files. */
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

  /** Returns the items that could not be read. */
  List<Refusal> refusals() {
    return refusals;
  }

  /** Returns the largest total that a payload announces; null when none does. */
  @Nullable Integer announced() {
    return announced;
  }

  /**
   * Returns the number of items that came and were announced, as text; null when none are missing.
   */
  @Nullable String lacking() {
    return announced != null && items < announced
        ? "%d of %d came".formatted(items, announced)
        : null;
  }
}
